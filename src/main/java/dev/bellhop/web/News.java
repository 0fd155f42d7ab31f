package dev.bellhop.web;

/** What has just happened, and whether it went well; without words nothing has. */
record News(boolean well, String words) {
    static final News NONE = new News(true, "");

    static News good(String words) {
        return new News(true, words);
    }

    static News bad(String words) {
        return new News(false, words);
    }
}
