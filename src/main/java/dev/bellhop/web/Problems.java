package dev.bellhop.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses is refused in our words: its own page is HTML and quotes what was sent. */
final class Problems extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = Problem.of(response.getStatus());
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.write(true, ByteBuffer.wrap(problem.bytes()), callback);
        return true;
    }
}
