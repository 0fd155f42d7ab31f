// Where the world is right and the description is silent. Each with the reason; nothing else is excused.
export const exceptions = [
  {
    operation: "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees",
    says: "unknown field agent_assignment",
    why: "Documented for starting Copilot through the API, in no edition of the description.",
  },
  {
    operation: "PATCH /repos/{owner}/{repo}/issues/{issue_number}",
    says: "unknown field agent_assignment",
    why: "Documented for starting Copilot through the API, in no edition of the description.",
  },
  {
    operation: "POST /repos/{owner}/{repo}/issues",
    says: "unknown field agent_assignment",
    why: "Documented for starting Copilot through the API, in no edition of the description.",
  },
  {
    operation: "POST /graphql",
    says: "there is no such operation",
    why: "GraphQL is described elsewhere, and without what Copilot needs.",
  },
  {
    operation: "GET /repos/{owner}/{repo}/pulls",
    says: "/head/repo must be object",
    why: "Null once the fork was deleted: github/rest-api-description#1811.",
  },
];
