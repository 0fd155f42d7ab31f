package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;

/** GitHub says no, in GitHub's words. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Response response;

    private Refusal(int status, String message, List<Json> errors) {
        super(message);
        Map<String, Object> body = Fields.map(
                "message",
                message,
                "documentation_url",
                "https://docs.github.com/rest",
                "status",
                Integer.toString(status));
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        this.response = Response.json(status, Json.object(body));
    }

    private Refusal(Response response) {
        super(response.body());
        this.response = response;
    }

    static Refusal of(int status, String message) {
        return new Refusal(status, message, List.of());
    }

    static Refusal notFound() {
        return of(404, "Not Found");
    }

    static Refusal badCredentials() {
        return of(401, "Bad credentials");
    }

    /** The body is of another shape than the description allows. */
    static Refusal invalid(String why) {
        return of(422, "Invalid request.\n\n" + why);
    }

    static Refusal validation(String resource, String field, String message) {
        Json error = Fields.of("resource", resource, "code", "custom", "field", field, "message", message);
        return new Refusal(422, "Validation Failed", List.of(error));
    }

    /** With a sentence, and of no field in particular. */
    static Refusal custom(String resource, String message) {
        Json error = Fields.of("resource", resource, "code", "custom", "message", message);
        return new Refusal(422, "Validation Failed", List.of(error));
    }

    static Refusal wrong(String resource, String field) {
        Json error = Fields.of("resource", resource, "field", field, "code", "invalid");
        return new Refusal(422, "Validation Failed", List.of(error));
    }

    static Refusal missing(String resource, String field) {
        Json error = Fields.of("resource", resource, "code", "missing_field", "field", field);
        return new Refusal(422, "Validation Failed", List.of(error));
    }

    static Refusal there(String resource, String field) {
        Json error = Fields.of("resource", resource, "code", "already_exists", "field", field);
        return new Refusal(422, "Validation Failed", List.of(error));
    }

    /** What writes is told to do the same there. */
    static Refusal moved(String method, String where) {
        boolean reads = method.equals("GET");
        Json body = Fields.of(
                "message",
                reads ? "Moved Permanently" : "Temporary Redirect",
                "url",
                where,
                "documentation_url",
                "https://docs.github.com/rest");
        return new Refusal(Response.json(reads ? 301 : 307, body).with("Location", where));
    }

    static Refusal singleSignOn(String org) {
        Response told = of(
                        403,
                        "Resource protected by organization SAML enforcement. You must grant your token access to this organization.")
                .response;
        return new Refusal(told.with(
                "X-GitHub-SSO",
                "required; url=https://github.com/orgs/" + org + "/sso?authorization_request=simulated"));
    }

    Refusal with(Map<String, String> headers) {
        return new Refusal(response.with(headers));
    }

    Response response() {
        return response;
    }
}
