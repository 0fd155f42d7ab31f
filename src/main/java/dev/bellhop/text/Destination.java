package dev.bellhop.text;

/** Where a link leads, and the title after it, in a stretch of the source that ends with them. */
record Destination(String source, int from, int to) {

    void cut(boolean image, Cuts cuts) {
        int start = afterBlanks(from);
        boolean angled = start < to && source.charAt(start) == '<';
        int end = angled ? afterAngle(start) : afterPlain(start);
        String address =
                angled ? source.substring(start + 1, Math.max(start + 1, end - 1)) : source.substring(start, end);
        if (!Address.isOrdinary(address)) {
            cuts.add(start, to, Hidden.Kind.ADDRESS);
            return;
        }
        if (image) {
            int path = start + (angled ? 1 : 0);
            cuts.add(path + Address.endOfPath(address), path + address.length(), Hidden.Kind.ADDRESS);
        }
        if (!source.substring(end, to).isBlank()) {
            cuts.add(end, to, Hidden.Kind.TITLE);
        }
    }

    private int afterBlanks(int at) {
        int next = at;
        while (next < to && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
        return next;
    }

    private int afterAngle(int start) {
        int at = start + 1;
        while (at < to && source.charAt(at) != '>') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(to, at + 1);
    }

    private int afterPlain(int start) {
        int at = start;
        while (at < to && !Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at;
    }
}
