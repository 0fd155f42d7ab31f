package dev.bellhop.copilot;

/** What is sent to GraphQL. Every change answers with the issue under the same names. */
enum Document {
    ISSUE("""
            query Issue($owner: String!, $name: String!, $number: Int!, $targetOwner: String!, $targetName: String!) {
              repository(owner: $owner, name: $name) {
                id
                issue(number: $number) { id assignees(first: 100) { nodes { id login } } }
                suggestedActors(capabilities: [CAN_BE_ASSIGNED], first: 100) { nodes { login ... on Bot { id } } pageInfo { hasNextPage } }
              }
              target: repository(owner: $targetOwner, name: $targetName) { id }
            }
            """),
    REPOSITORY("""
            query Repository($owner: String!, $name: String!, $targetOwner: String!, $targetName: String!) {
              repository(owner: $owner, name: $name) {
                id
                suggestedActors(capabilities: [CAN_BE_ASSIGNED], first: 100) { nodes { login ... on Bot { id } } pageInfo { hasNextPage } }
              }
              target: repository(owner: $targetOwner, name: $targetName) { id }
            }
            """),
    ACTORS("""
            query Actors($owner: String!, $name: String!, $after: String) {
              repository(owner: $owner, name: $name) {
                suggestedActors(capabilities: [CAN_BE_ASSIGNED], first: 100, after: $after) {
                  nodes { login ... on Bot { id } }
                  pageInfo { hasNextPage endCursor }
                }
              }
            }
            """),
    ADD("""
            mutation Add($input: AddAssigneesToAssignableInput!) {
              done: addAssigneesToAssignable(input: $input) {
                issue: assignable { ... on Issue { number assignees(first: 100) { nodes { login } } } }
              }
            }
            """),
    REPLACE("""
            mutation Replace($input: ReplaceActorsForAssignableInput!) {
              done: replaceActorsForAssignable(input: $input) {
                issue: assignable { ... on Issue { number assignees(first: 100) { nodes { login } } } }
              }
            }
            """),
    UPDATE("""
            mutation Update($input: UpdateIssueInput!) {
              done: updateIssue(input: $input) { issue { number assignees(first: 100) { nodes { login } } } }
            }
            """),
    CREATE("""
            mutation Create($input: CreateIssueInput!) {
              done: createIssue(input: $input) { issue { number assignees(first: 100) { nodes { login } } } }
            }
            """);

    private final String text;

    Document(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean writes() {
        return text.startsWith("mutation");
    }
}
