package dev.bellhop.demo;

/** What a person can press and write on the page of an issue. */
record Buttons(Issue issue) {
    private static final String FORM = "<form method=\"post\" action=\"/demo/act\">";

    String offers() {
        StringBuilder all = new StringBuilder(begun("offers")).append("<span>Put on the label</span>");
        for (Offer offer : Offer.values()) {
            all.append(button(offer.press, offer.label, offer == Offer.USUAL));
        }
        return all + "</form>";
    }

    String first(String press, String words) {
        return FORM + hidden() + button(press, words, true) + "</form>";
    }

    String other(String press, String words) {
        return FORM + hidden() + button(press, words, false) + "</form>";
    }

    String talk() {
        return begun("talk") + "<label for=\"body\">Comment as " + Hello.PERSON
                + "</label><textarea id=\"body\" name=\"body\" rows=\"3\" maxlength=\"65536\"></textarea>"
                + button("comment", "Comment", false) + "</form>"
                + other("again", "Start again with a fresh issue");
    }

    private String begun(String kind) {
        return FORM.replace(">", " class=\"" + kind + "\">") + hidden();
    }

    private String hidden() {
        return "<input type=\"hidden\" name=\"issue\" value=\"" + issue.number + "\">";
    }

    private static String button(String press, String words, boolean first) {
        return "<button name=\"press\" value=\"" + press + (first ? "\" class=\"first\">" : "\">")
                + Markdown.escape(words) + "</button>";
    }
}
