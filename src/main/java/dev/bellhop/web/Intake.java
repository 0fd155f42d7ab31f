package dev.bellhop.web;

import dev.bellhop.engine.Envelope;
import dev.bellhop.text.Bytes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;

/** Makes an envelope of a request. What is cheap to refuse is refused before a byte of the body is read. */
final class Intake {
    static final int MOST_BYTES = 26_214_400;

    /** They are thin. */
    static final int MOST_NOTICE_BYTES = 65_536;

    private static final Pattern EVENT = Pattern.compile("[a-z_]{1,64}");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Intake() {}

    static Envelope read(HttpServletRequest request, Allowance.Purse purse) {
        demandLength(request, MOST_BYTES);
        String event = one(request, "X-GitHub-Event", EVENT);
        String guid = one(request, "X-GitHub-Delivery", UUID);
        Optional<String> signature = most(request, "X-Hub-Signature-256");
        Optional<String> target = most(request, "X-GitHub-Hook-Installation-Target-ID");
        demandJson(request);
        return new Envelope(event, guid, signature, target, body(request, purse, MOST_BYTES));
    }

    /** As the standard names the headers of webhooks. */
    static PlatformNotice notice(HttpServletRequest request, Allowance.Purse purse) {
        demandLength(request, MOST_NOTICE_BYTES);
        String id = most(request, "webhook-id").orElse("");
        String timestamp = most(request, "webhook-timestamp").orElse("");
        String signatures = most(request, "webhook-signature").orElse("");
        demandJson(request);
        return new PlatformNotice(id, timestamp, signatures, body(request, purse, MOST_NOTICE_BYTES));
    }

    private static void demandLength(HttpServletRequest request, int most) {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
    }

    private static Refused tooLarge(int most) {
        return new Refused(new Problem(413, "Content Too Large", "A body may have " + most + " bytes."));
    }

    private static String one(HttpServletRequest request, String header, Pattern shape) {
        return most(request, header)
                .filter(value -> shape.matcher(value).matches())
                .orElseThrow(() -> new Refused(Problem.bad("The " + header + " header is missing or malformed.")));
    }

    /** Another reader might see the second of two where we see the first, so two are none. */
    private static Optional<String> most(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.size() > 1) {
            throw new Refused(Problem.bad("The " + header + " header came more than once."));
        }
        return values.stream().findFirst();
    }

    private static void demandJson(HttpServletRequest request) {
        String type = most(request, "Content-Type").orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw unsupported("Set the content type of the webhook to application/json.");
        }
        if (most(request, "Content-Encoding").isPresent()) {
            throw unsupported("A body may not be compressed.");
        }
    }

    private static Refused unsupported(String detail) {
        return new Refused(new Problem(415, "Unsupported Media Type", detail));
    }

    private static Bytes body(HttpServletRequest request, Allowance.Purse purse, int most) {
        return Bytes.of(read(request, purse, most).orElseThrow(() -> tooLarge(most)));
    }

    /** Nothing when there is more than that. */
    static Optional<byte[]> read(HttpServletRequest request, Allowance.Purse purse, int most) {
        try {
            byte[] body = purse.charged(request.getInputStream()).readNBytes(most + 1);
            return body.length > most ? Optional.empty() : Optional.of(body);
        } catch (HttpException.RuntimeException e) {
            throw new Refused(Problem.of(e.getCode()));
        } catch (IOException e) {
            throw new Refused(e.getCause() instanceof TimeoutException ? Problem.of(408) : Problem.of(400));
        }
    }
}
