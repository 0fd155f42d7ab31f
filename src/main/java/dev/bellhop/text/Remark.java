package dev.bellhop.text;

/** Comments, declarations, instructions. Readers do not agree on where they end. */
final class Remark {
    private Remark() {}

    /** The farthest end that any reader sees in the part in which it begins, or the page's end. */
    static int end(String page, int from, int partEnd) {
        String part = page.substring(from, partEnd);
        String close = part.startsWith("<!--")
                ? "-->"
                : part.startsWith("<![CDATA[") ? "]]>" : part.startsWith("<?") ? "?>" : ">";
        int end = part.indexOf(close, Math.min(part.length(), close.equals("-->") ? 4 : 2));
        if (end >= 0) {
            return from + end + close.length();
        }
        if (!close.equals("-->")) {
            int angle = part.indexOf('>');
            return angle >= 0 ? from + angle + 1 : page.length();
        }
        if (part.startsWith("<!-->") || part.startsWith("<!--->")) {
            return from + part.indexOf('>') + 1;
        }
        int bang = part.indexOf("--!>");
        int later = page.indexOf("-->", from + part.length());
        return bang >= 0 ? from + bang + 4 : later >= 0 ? later + 3 : page.length();
    }
}
