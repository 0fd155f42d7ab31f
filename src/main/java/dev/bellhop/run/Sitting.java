package dev.bellhop.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of an attempt's managed session. As everywhere, the newest word of each thing is kept, so that facts may
 * come in any order and any number of times; of many things, only so many of the newest.
 */
public record Sitting(
        Optional<SessionFact.Stood> stood,
        Optional<Instant> finished,
        Map<SessionFact.Deed, SessionFact.Did> deeds,
        Optional<SessionFact.Said> said,
        Map<String, SessionFact.Spent> spent,
        Map<String, SessionFact.Asked> asked,
        Map<String, SessionFact.Answered> answered,
        Optional<SessionFact.BranchSeen> branch,
        Map<SessionFact.Warning, SessionFact.Warned> warned,
        Optional<SessionFact.ReadTo> read) {

    private static final int MOST = 50;
    private static final Comparator<SessionFact.Stood> BY_STAND = Comparator.comparing(
                    (SessionFact.Stood seen) -> seen.stage().isLast())
            .thenComparing(Sitting::byTime)
            .thenComparing(SessionFact.Stood::event)
            .thenComparing(SessionFact.Stood::detail);
    private static final Comparator<SessionFact.Said> BY_WORD =
            Comparator.comparing(SessionFact.Said::at).thenComparing(SessionFact.Said::event);
    private static final Comparator<SessionFact.Asked> BY_QUESTION = Comparator.comparing(SessionFact.Asked::at)
            .thenComparing(SessionFact.Asked::text)
            .thenComparing(SessionFact.Asked::question);
    private static final Comparator<SessionFact.BranchSeen> BY_LOOK = Comparator.comparing(SessionFact.BranchSeen::at)
            .thenComparing(seen -> seen.head().orElse(""));
    private static final Comparator<SessionFact.ReadTo> BY_CURSOR =
            Comparator.comparing(SessionFact.ReadTo::at).thenComparing(SessionFact.ReadTo::cursor);

    public static final Sitting NONE = new Sitting(
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Map.of(),
            Optional.empty());

    public Sitting {
        deeds = Map.copyOf(deeds);
        spent = Map.copyOf(spent);
        asked = Map.copyOf(asked);
        answered = Map.copyOf(answered);
        warned = Map.copyOf(warned);
    }

    /** The questions that wait for an answer, oldest first. */
    public List<SessionFact.Asked> open() {
        return asked.values().stream()
                .filter(one -> !answered.containsKey(one.event()))
                .sorted(Comparator.comparing(SessionFact.Asked::at).thenComparing(SessionFact.Asked::event))
                .toList();
    }

    /** The oldest that only a person can answer. */
    public Optional<SessionFact.Asked> question() {
        return open().stream()
                .filter(one -> one.question() != SessionFact.Question.REPORT)
                .findFirst();
    }

    /** Nobody has looked for the branch since its turn ended, or it was there. */
    boolean mayHavePushed() {
        return branch.filter(seen ->
                        stood.filter(end -> seen.at().isBefore(end.at())).isEmpty())
                .map(seen -> seen.head().isPresent())
                .orElse(true);
    }

    boolean pushed() {
        return branch.flatMap(SessionFact.BranchSeen::head).isPresent();
    }

    Sitting learn(SessionFact fact) {
        return switch (fact) {
            case SessionFact.Stood seen -> stood(seen);
            case SessionFact.Did seen ->
                new Sitting(stood, finished, first(seen), said, spent, asked, answered, branch, warned, read);
            case SessionFact.Said seen ->
                new Sitting(
                        stood,
                        finished,
                        deeds,
                        newest(BY_WORD, said, seen),
                        spent,
                        asked,
                        answered,
                        branch,
                        warned,
                        read);
            case SessionFact.Spent seen ->
                new Sitting(stood, finished, deeds, said, with(seen), asked, answered, branch, warned, read);
            case SessionFact.Asked seen ->
                new Sitting(stood, finished, deeds, said, spent, asked(seen), answered, branch, warned, read);
            case SessionFact.Answered seen ->
                new Sitting(
                        stood,
                        finished,
                        deeds,
                        said,
                        spent,
                        asked,
                        newest(answered, seen.event(), seen, SessionFact.Answered::at),
                        branch,
                        warned,
                        read);
            case SessionFact.BranchSeen seen ->
                new Sitting(
                        stood,
                        finished,
                        deeds,
                        said,
                        spent,
                        asked,
                        answered,
                        newest(BY_LOOK, branch, seen),
                        warned,
                        read);
            case SessionFact.Warned seen ->
                new Sitting(stood, finished, deeds, said, spent, asked, answered, branch, with(seen), read);
            case SessionFact.ReadTo seen ->
                new Sitting(
                        stood,
                        finished,
                        deeds,
                        said,
                        spent,
                        asked,
                        answered,
                        branch,
                        warned,
                        newest(BY_CURSOR, read, seen));
        };
    }

    /** Of two that are the last, the first is why. */
    private static int byTime(SessionFact.Stood one, SessionFact.Stood other) {
        int time = one.at().compareTo(other.at());
        int order = time != 0 ? time : one.stage().compareTo(other.stage());
        return one.stage().isLast() && other.stage().isLast() ? -order : order;
    }

    /** The same question may be seen with more or less of what it is about. */
    private Map<String, SessionFact.Asked> asked(SessionFact.Asked seen) {
        Optional<SessionFact.Asked> known = Optional.ofNullable(asked.get(seen.event()));
        return newest(asked, seen.event(), newest(BY_QUESTION, known, seen).orElseThrow(), SessionFact.Asked::at);
    }

    private Sitting stood(SessionFact.Stood seen) {
        Optional<Instant> ended = seen.stage() == SessionFact.Stage.TURN_ENDED
                ? Optional.of(finished.filter(seen.at()::isAfter).orElse(seen.at()))
                : finished;
        return new Sitting(
                newest(BY_STAND, stood, seen), ended, deeds, said, spent, asked, answered, branch, warned, read);
    }

    private Map<SessionFact.Deed, SessionFact.Did> first(SessionFact.Did seen) {
        Map<SessionFact.Deed, SessionFact.Did> more = new HashMap<>(deeds);
        more.merge(seen.deed(), seen, (known, other) -> known.at().isBefore(other.at()) ? known : other);
        return more;
    }

    private Map<String, SessionFact.Spent> with(SessionFact.Spent seen) {
        Map<String, SessionFact.Spent> more = new HashMap<>(spent);
        more.merge(seen.session(), seen, (known, other) -> known.at().isAfter(other.at()) ? known : other);
        return more;
    }

    private Map<SessionFact.Warning, SessionFact.Warned> with(SessionFact.Warned seen) {
        Map<SessionFact.Warning, SessionFact.Warned> more = new HashMap<>(warned);
        more.merge(seen.warning(), seen.and(seen), SessionFact.Warned::and);
        return more;
    }

    private static <T> Map<String, T> newest(Map<String, T> known, String name, T one, Function<T, Instant> time) {
        Map<String, T> more = new HashMap<>(known);
        more.put(name, one);
        Comparator<Map.Entry<String, T>> order = Comparator.<Map.Entry<String, T>, Instant>comparing(
                        entry -> time.apply(entry.getValue()))
                .thenComparing(Map.Entry::getKey)
                .reversed();
        return more.entrySet().stream()
                .sorted(order)
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> Optional<T> newest(Comparator<T> order, Optional<T> known, T seen) {
        return Optional.of(known.filter(one -> order.compare(one, seen) >= 0).orElse(seen));
    }
}
