package dev.bellhop.text;

import java.util.Set;
import java.util.regex.Pattern;

/** What is known of HTML: which elements there are, which hide what is in them, which attributes may stay. */
final class Elements {
    private static final Set<String> KNOWN = Set.of(
            ("a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center"
                            + " cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset"
                            + " figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html"
                            + " i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav"
                            + " nobr noembed noframes noscript object ol optgroup option output p param path picture plaintext"
                            + " portal pre progress q rb rp rt rtc ruby s samp script search section select slot small source"
                            + " span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead"
                            + " time title tr track tt u ul var video wbr xmp")
                    .split(" "));

    private static final Set<String> EMPTY = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    /** A browser does not read markup in them. */
    private static final Set<String> UNREAD =
            Set.of("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes");

    private static final Set<String> HIDING = Set.of(
            "template",
            "noscript",
            "object",
            "svg",
            "math",
            "head",
            "audio",
            "video",
            "canvas",
            "datalist",
            "dialog",
            "select",
            "map",
            "rp");

    private static final Pattern UNSEEN_STYLE = Pattern.compile(
            "(?i)\\b(?:none|hidden|opacity|filter|clip|transform|position|absolute|"
                    + "indent|color|background|font(?:-size)?|(?:max-)?(?:width|height)|left|top|overflow|visibility|display|z-index)\\b");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}(?:px|%)?");

    /** Says what every image is, and nothing of this one. */
    private static final Pattern NEUTRAL = Pattern.compile(
            "(?i)(?:alt(?: text)?|image|img|screenshot|screen ?shot|screen recording|picture|photo|logo|icon|badge|banner|diagram|demo|video|gif)?"
                    + "[ _#-]{0,2}[0-9][0-9 ._:-]{0,20}(?:at[0-9 ._:-]{1,12})?(?:am|pm)?"
                    + "|(?i:alt(?: text)?|image|img|screenshot|screen ?shot|screen recording|picture|photo|logo|icon|badge|banner|diagram|demo|video|gif)?");

    private Elements() {}

    static boolean isKnown(Tag tag) {
        return KNOWN.contains(tag.name());
    }

    static boolean isEmpty(Tag tag) {
        return EMPTY.contains(tag.name());
    }

    static boolean isUnread(Tag tag) {
        return UNREAD.contains(tag.name());
    }

    static boolean hidesByName(Tag tag) {
        return UNREAD.contains(tag.name()) || HIDING.contains(tag.name());
    }

    /** Tried to be hidden: GitHub may show it, other readers do not. */
    static boolean hidesByAttribute(Tag tag) {
        return tag.attributes().stream().anyMatch(it -> switch (it.name()) {
            case "hidden", "color" -> true;
            case "style" -> UNSEEN_STYLE.matcher(it.value()).find();
            case "size" -> it.value().startsWith("0");
            default -> false;
        });
    }

    static boolean isNeutral(String alternative) {
        return NEUTRAL.matcher(alternative).matches();
    }

    static boolean mayStay(Tag tag, Tag.Attribute attribute) {
        String value = attribute.value();
        return switch (attribute.name()) {
            case "href" -> tag.name().equals("a") && Address.isOrdinary(value);
            case "src" -> isMedia(tag) && Address.isOrdinary(value) && Address.endOfPath(value) == value.length();
            case "alt" -> isNeutral(value);
            case "width", "height", "colspan", "rowspan", "start" ->
                NUMBER.matcher(value).matches();
            case "align" -> value.equals("left") || value.equals("right") || value.equals("center");
            case "dir" -> value.equals("ltr") || value.equals("rtl") || value.equals("auto");
            case "target" -> value.equals("_blank");
            case "type" -> value.equals("checkbox");
            case "open", "checked", "disabled", "controls" -> value.isEmpty();
            default -> false;
        };
    }

    private static boolean isMedia(Tag tag) {
        return tag.name().equals("img") || tag.name().equals("video");
    }
}
