package dev.bellhop.demo;

import java.util.List;
import java.util.stream.Stream;

/** What GraphQL can change about who is on an issue. */
final class Mutations {
    private final IssueChanges changes;
    private final Crew crew;
    private final Nodes nodes;

    Mutations(IssueChanges changes, Crew crew, Nodes nodes) {
        this.changes = changes;
        this.crew = crew;
        this.nodes = nodes;
    }

    /** The type of what it must be given. */
    static String inputOf(String mutation) {
        return switch (mutation) {
            case "addAssigneesToAssignable" -> "AddAssigneesToAssignableInput";
            case "replaceActorsForAssignable" -> "ReplaceActorsForAssignableInput";
            case "updateIssue" -> "UpdateIssueInput";
            case "createIssue" -> "CreateIssueInput";
            default -> throw new GraphqlNo("", "Field '" + mutation + "' doesn't exist on type 'Mutation'");
        };
    }

    /** The name under which the issue is answered. */
    static String issueIn(String mutation) {
        return mutation.endsWith("Assignable") ? "assignable" : "issue";
    }

    Issue change(Call call, String mutation, Input input) {
        call.may("issues", Level.WRITE);
        return switch (mutation) {
            case "addAssigneesToAssignable" -> {
                Issue issue = issue(call, mutation, input.text("assignableId"));
                crew.add(call, issue, nodes.accounts(input.texts("assigneeIds")), input.assignment(call, nodes));
                yield issue;
            }
            case "replaceActorsForAssignable" -> {
                Issue issue = issue(call, mutation, input.text("assignableId"));
                crew.replace(call, issue, actors(input), input.assignment(call, nodes));
                yield issue;
            }
            case "updateIssue" -> {
                Issue issue = issue(call, mutation, input.text("id"));
                crew.replace(call, issue, nodes.accounts(input.texts("assigneeIds")), input.assignment(call, nodes));
                yield issue;
            }
            default -> create(call, input);
        };
    }

    private Issue create(Call call, Input input) {
        Repository repository = nodes.repository(call, input.text("repositoryId"));
        Call.writable(repository, Level.WRITE);
        Assignment assignment = input.assignment(call, nodes);
        List<Account> accounts = input.has("assigneeIds") ? nodes.accounts(input.texts("assigneeIds")) : List.of();
        IssueChanges.Text text =
                new IssueChanges.Text(input.text("title"), input.has("body") ? input.text("body") : "");
        Issue issue = changes.open(repository, text, List.of(), call.hand());
        crew.add(call, issue, accounts, assignment);
        return issue;
    }

    private List<Account> actors(Input input) {
        Stream<Account> byId =
                input.has("actorIds") ? nodes.accounts(input.texts("actorIds")).stream() : Stream.empty();
        Stream<Account> byLogin = input.has("actorLogins")
                ? input.texts("actorLogins").stream().flatMap(login -> crew.named(login).stream())
                : Stream.empty();
        return Stream.concat(byId, byLogin).toList();
    }

    /** Here whoever may not push is told so. */
    private Issue issue(Call call, String mutation, String id) {
        Issue issue = nodes.issue(call, id);
        Call.writable(issue.repository, Level.WRITE);
        if (!call.reaches(issue.repository, Role.WRITE)) {
            throw new GraphqlNo(
                    "FORBIDDEN",
                    call.hand().who().login() + " does not have the correct permissions to execute `" + mutation + "`");
        }
        return issue;
    }
}
