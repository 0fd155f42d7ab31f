package dev.bellhop.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the pages, and what their browser complained of. */
final class Visit implements AutoCloseable {
    private static final int LONGEST = 30_000;

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    Visit(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(LONGEST);
        page = context.newPage();
        page.onConsoleMessage(said -> {
            boolean loud = said.type().equals("error") || said.type().equals("warning");
            boolean nowhere =
                    said.location().startsWith(page.url() + ":") && said.text().contains("(Not Found)");
            if (loud && !nowhere) {
                complaints.add(said.location() + ": " + said.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** What scripts did wrong, and what could not be loaded or was not allowed to; that a page itself is a 404 is none. */
    List<String> complaints() {
        return complaints;
    }

    void signIn(String token) {
        page.navigate("/login?back=/commands");
        page.getByLabel("Admin token").fill(token);
        button("Sign in as the operator").click();
        page.waitForURL("**/commands");
    }

    /** What the house gave them to keep. */
    String cookies() {
        return context.storageState();
    }

    /** Kept in {@code target/pictures}, for who wants to see what was judged. */
    void picture(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }

    /** What lies in folds is judged too. */
    void openAll() {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** By the key Tab alone. */
    void tabTo(String words) {
        String named =
                "() => { const one = document.activeElement; return one.labels?.[0]?.textContent ?? one.textContent; }";
        for (int stop = 0; stop < 100; stop++) {
            page.keyboard().press("Tab");
            if (words.equals(String.valueOf(page.evaluate(named)).strip())) {
                return;
            }
        }
        throw new AssertionError("The key Tab does not come to " + words + " on " + page.url());
    }

    /** Asked of the page as it is now. */
    int number(String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
