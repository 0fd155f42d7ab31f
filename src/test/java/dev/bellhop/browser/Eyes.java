package dev.bellhop.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How somebody looks at the pages. */
record Eyes(ColorScheme colours, int width, int height, boolean script) {
    static final Eyes LIGHT = new Eyes(ColorScheme.LIGHT, 1280, 800, true);
    static final Eyes DARK = new Eyes(ColorScheme.DARK, 1280, 800, true);

    /** A telephone, or 1280 px at 400 %: what is called reflow in the rules for accessibility. */
    static final Eyes NARROW = new Eyes(ColorScheme.LIGHT, 320, 256, true);

    static final Eyes SCRIPTLESS = new Eyes(ColorScheme.LIGHT, 1280, 800, false);

    NewContextOptions options() {
        return new NewContextOptions()
                .setColorScheme(colours)
                .setViewportSize(width, height)
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }
}
