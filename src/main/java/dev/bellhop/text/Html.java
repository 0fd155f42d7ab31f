package dev.bellhop.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Goes over a page as a browser does, once, and cuts out of its source what the browser would not show. */
final class Html {
    private static final Pattern GENERIC =
            Pattern.compile("<\\?? ?(?:\\w{1,40} )?(?:extends|super|implements) [\\w.&? ]{1,60}>");

    private final Shadow shadow;
    private final Cuts cuts;
    private final String page;
    private final Strangers strangers;
    private final Map<String, Integer> lastEnds = new HashMap<>();
    private final List<Tag> anchors = new ArrayList<>();
    private int nextEnd = -1;
    private int shown;
    private int shownBeforeAnchor;

    /** The element in which nothing is shown, how deep in others of its name, and where it ends at the latest. */
    private record Cover(Tag tag, int depth, int latest) {}

    private Cover cover = new Cover(new Tag("", false, 0, 0, List.of()), 0, 0);

    Html(Shadow shadow, Cuts cuts) {
        this.shadow = shadow;
        this.cuts = cuts;
        this.page = shadow.page();
        this.strangers = new Strangers(this);
    }

    void read() {
        int at = 0;
        while (at < page.length()) {
            if (cover.depth() > 0 && at >= cover.latest()) {
                uncover(cover.latest());
            }
            at = page.charAt(at) == '<' ? markup(at) : text(at);
        }
        if (cover.depth() > 0) {
            uncover(Math.min(page.length(), cover.latest()));
        }
        strangers.judge();
    }

    void cut(int from, int to, Hidden.Kind kind) {
        if (from < to) {
            Markup.Place place = shadow.source(from, to);
            cuts.add(place.from(), place.to(), kind);
        }
    }

    private int text(int at) {
        int entity = Entity.hidden(page, at);
        if (entity > 0) {
            cut(at, at + entity, Hidden.Kind.CHARACTER);
            return at + entity;
        }
        if (!Character.isWhitespace(page.charAt(at)) && !Shadow.isEnd(page.charAt(at))) {
            shown++;
        }
        return at + 1;
    }

    private int markup(int at) {
        char next = at + 1 < page.length() ? page.charAt(at + 1) : ' ';
        char afterNext = at + 2 < page.length() ? page.charAt(at + 2) : ' ';
        if (next == '!' || next == '?' || (next == '/' && !isLetter(afterNext) && afterNext != ' ')) {
            int to = Remark.end(page, at, endOfPart(at));
            cut(at, to, Hidden.Kind.COMMENT);
            return to;
        }
        if (!isLetter(next == '/' ? afterNext : next)) {
            shown++;
            return at + 1;
        }
        Tag tag = Tag.at(page, at);
        if (tag.to() == page.length() && !page.endsWith(">")) {
            cut(at, tag.to(), Hidden.Kind.TAG);
            return tag.to();
        }
        return tag(tag);
    }

    private int tag(Tag tag) {
        if (cover.depth() > 0) {
            return covered(tag);
        }
        if (!Elements.isKnown(tag)) {
            strange(tag);
            return tag.to();
        }
        Set<String> names = new HashSet<>();
        for (Tag.Attribute attribute : tag.attributes()) {
            if (tag.closing() || !names.add(attribute.name()) || !Elements.mayStay(tag, attribute)) {
                boolean name = tag.name().equals("img") && attribute.name().equals("alt");
                cut(attribute.from(), attribute.to(), name ? Hidden.Kind.ALTERNATIVE : Hidden.Kind.ATTRIBUTE);
            }
        }
        if (tag.name().equals("a")) {
            anchor(tag);
        } else if (tag.name().equals("img") || tag.name().equals("video")) {
            shown++;
        }
        if (!tag.closing() && !Elements.isEmpty(tag)) {
            coverBy(tag);
        }
        return cover.depth() > 0 && Elements.isUnread(tag) ? contentEnd(tag) : tag.to();
    }

    private void strange(Tag tag) {
        if (tag.attributes().isEmpty()
                || GENERIC.matcher(page.substring(tag.from(), tag.to())).matches()) {
            strangers.add(tag, shown);
        } else {
            cut(tag.from(), tag.to(), Hidden.Kind.TAG);
        }
    }

    /** A link around nothing leads a person nowhere. */
    private void anchor(Tag tag) {
        if (!tag.closing()) {
            anchors.add(tag);
            shownBeforeAnchor = shown;
        } else if (!anchors.isEmpty()) {
            Tag opening = anchors.removeLast();
            if (shown == shownBeforeAnchor) {
                opening.attributes().forEach(it -> cut(it.from(), it.to(), Hidden.Kind.EMPTY_LINK));
            }
        }
    }

    private void coverBy(Tag tag) {
        boolean byName = Elements.hidesByName(tag);
        if (!byName && !Elements.hidesByAttribute(tag)) {
            return;
        }
        int end = endOfPart(tag.to());
        boolean raw = end < page.length() && page.charAt(end) == Shadow.END_OF_RAW;
        if (lastEnd(tag) >= tag.to()) {
            cover = new Cover(tag, 1, page.length());
        } else if (raw || !byName) {
            cover = new Cover(tag, 1, end);
        }
    }

    private int covered(Tag tag) {
        if (tag.name().equals(cover.tag().name())) {
            int depth = cover.depth() + (tag.closing() ? -1 : Elements.isUnread(tag) ? 0 : 1);
            cover = new Cover(cover.tag(), depth, cover.latest());
            if (depth == 0) {
                uncover(tag.from());
                return tag(tag);
            }
        }
        return tag.to();
    }

    private void uncover(int to) {
        int from = cover.tag().to();
        if (from < to && !page.substring(from, to).isBlank()) {
            cut(from, to, Hidden.Kind.ELEMENT);
        }
        cover = new Cover(cover.tag(), 0, 0);
    }

    private int contentEnd(Tag tag) {
        int end = page.indexOf("</", tag.to());
        while (end >= 0
                && end < cover.latest()
                && !page.regionMatches(true, end + 2, tag.name(), 0, tag.name().length())) {
            end = page.indexOf("</", end + 2);
        }
        return end < 0 ? cover.latest() : Math.min(end, cover.latest());
    }

    /** Where the last end tag of this name stands; asked once a name, so that many openings cost no more than one. */
    private int lastEnd(Tag tag) {
        return lastEnds.computeIfAbsent(tag.name(), name -> {
            int at = page.length();
            do {
                at = page.lastIndexOf("</", at - 1);
            } while (at > 0 && !page.regionMatches(true, at + 2, name, 0, name.length()));
            return at >= 0 && page.regionMatches(true, at + 2, name, 0, name.length()) ? at : -1;
        });
    }

    private int endOfPart(int from) {
        if (nextEnd < from) {
            nextEnd = from;
            while (nextEnd < page.length() && !Shadow.isEnd(page.charAt(nextEnd))) {
                nextEnd++;
            }
        }
        return nextEnd;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
