package dev.bellhop.demo;

import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What a person does in the browser. Nobody is asked whether he may: the world is full of people who may. */
public final class Acts {
    private final World world;
    private final Hand hand;

    Acts(World world, Hand hand) {
        this.world = world;
        this.hand = hand;
    }

    /** The same hand, at the code. */
    public Coder code() {
        return new Coder(world, hand);
    }

    /** The same hand, at repositories and at what is installed on them. */
    public Keeper keeper() {
        return new Keeper(world, hand);
    }

    /** The number of a new issue. */
    public int open(String repository, String title, String body) {
        return open(repository, title, body, List.of());
    }

    /** From a template that puts labels on, which needs no permission of the person. */
    public int open(String repository, String title, String body, List<String> labels) {
        return world.locked(() -> {
            IssueChanges.Text text = new IssueChanges.Text(title, body);
            return world.works().issues.open(world.here(repository), text, labels, hand).number;
        });
    }

    /** A label that issues may wear. There is no webhook for it that anybody is sent. */
    public void makeLabel(String repository, String label) {
        world.locked(() -> world.here(repository).make(label));
    }

    /** From now on the ruleset is in force. */
    public void rule(String repository, Ruleset ruleset) {
        world.locked(() -> world.here(repository).rulesets.add(ruleset));
    }

    public void label(String repository, int number, String label) {
        on(repository, number, issue -> world.works().issues.label(issue, label, hand));
    }

    public void unlabel(String repository, int number, String label) {
        on(repository, number, issue -> world.works().issues.unlabel(issue, label, hand));
    }

    /** The comment's id. */
    public long comment(String repository, int number, String body) {
        return world.locked(() -> world.works().comments.write(world.issueAt(repository, number), body, hand).id);
    }

    public void editComment(String repository, int number, long id, String body) {
        onComment(repository, number, id, (issue, one) -> world.works().comments.edit(issue, one, body, hand));
    }

    public void deleteComment(String repository, int number, long id) {
        onComment(repository, number, id, (issue, one) -> world.works().comments.delete(issue, one, hand));
    }

    /** The content is one of GitHub's eight. There is no webhook for it. */
    public void react(String repository, int number, long comment, String content) {
        onComment(
                repository,
                number,
                comment,
                (issue, one) -> world.works().comments.react(one.reactions, content, hand));
    }

    public void close(String repository, int number) {
        on(repository, number, issue -> world.works().issues.close(issue, hand));
    }

    public void reopen(String repository, int number) {
        on(repository, number, issue -> world.works().issues.reopen(issue, hand));
    }

    public void lock(String repository, int number) {
        on(repository, number, issue -> world.works().issues.lock(issue, true, hand));
    }

    public void unlock(String repository, int number) {
        on(repository, number, issue -> world.works().issues.lock(issue, false, hand));
    }

    /** A person, whom everybody knows by now. */
    public void assign(String repository, int number, String login) {
        on(
                repository,
                number,
                issue -> world.works()
                        .issues
                        .assign(issue, world.ground().store.account(login, Account.Kind.USER), hand));
    }

    public void deleteIssue(String repository, int number) {
        on(repository, number, issue -> world.works().issues.delete(issue, hand));
    }

    public void ready(String repository, int number) {
        on(repository, number, pull -> world.works().pulls.ready(pull, hand));
    }

    public void push(String repository, int number) {
        on(repository, number, pull -> world.works().pulls.push(pull, hand));
    }

    /** The state is {@code approved}, {@code changes_requested} or {@code commented}. */
    public void review(String repository, int number, String state) {
        on(repository, number, pull -> world.works().pulls.review(pull, state, "", hand));
    }

    public void merge(String repository, int number) {
        on(repository, number, pull -> world.works().pulls.merge(pull, hand));
    }

    /** Opens the address that asks for consent and presses allow; the address that the browser is then sent to. */
    public String authorises(String address) {
        return sent(world.locked(() -> world.consent().answer(visit(address), hand.who(), hand.at())));
    }

    public String declines(String address) {
        return sent(world.locked(() -> world.consent().decline(visit(address))));
    }

    /** Takes it back, for the first App: all its tokens of this person are dead. */
    public void revokes() {
        world.locked(() -> {
            App app = world.ground().store.apps.getFirst();
            world.ground().consents.end(one -> one.isOf(app, hand.who()));
            world.ground().post.revoked(hand.who());
            return app;
        });
    }

    private static Request visit(String address) {
        URI uri = URI.create(address);
        return Request.of("GET", uri.getRawPath() + "?" + uri.getRawQuery());
    }

    private static String sent(Response response) {
        if (response.status() != 302) {
            throw new IllegalArgumentException(response.body());
        }
        return response.header("Location");
    }

    private void on(String repository, int number, Consumer<Issue> act) {
        world.locked(() -> {
            act.accept(world.issueAt(repository, number));
            return number;
        });
    }

    private void onComment(String repository, int number, long id, BiConsumer<Issue, Comment> act) {
        on(
                repository,
                number,
                issue -> issue.comments.stream()
                        .filter(comment -> comment.id == id)
                        .findFirst()
                        .ifPresent(comment -> act.accept(issue, comment)));
    }
}
