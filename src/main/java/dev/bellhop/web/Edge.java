package dev.bellhop.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The public listener and, on a port of its own, the one for metrics. */
public final class Edge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

    private final Javalin javalin;
    private final Optional<MetricsPort> metrics;

    private Edge(Javalin javalin, Optional<MetricsPort> metrics) {
        this.javalin = javalin;
        this.metrics = metrics;
    }

    /** Answers when it returns. Throws {@link CannotListen}. */
    public static Edge start(EdgeParts parts) {
        Optional<MetricsPort> metrics = MetricsPort.open(parts);
        try {
            Setup setup = new Setup(parts);
            Edge edge = new Edge(
                    Javalin.create(config -> configure(config, parts, setup)).start(), metrics);
            setup.open();
            return edge;
        } catch (JavalinBindException e) {
            metrics.ifPresent(MetricsPort::close);
            throw new CannotListen("PORT", parts.listeners().port(), e);
        } catch (RuntimeException e) {
            metrics.ifPresent(MetricsPort::close);
            throw e;
        }
    }

    public int port() {
        return javalin.port();
    }

    /** 0 when there is none. */
    public int metricsPort() {
        return metrics.map(MetricsPort::port).orElse(0);
    }

    /** No new request is taken; those that are under way get their answer. */
    @Override
    public void close() {
        javalin.stop();
        metrics.ifPresent(MetricsPort::close);
    }

    Javalin javalin() {
        return javalin;
    }

    private static void configure(JavalinConfig config, EdgeParts parts, Setup setup) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.ignoreTrailingSlashes = false;
        config.router.javaLangErrorHandler(Edge::broken);
        new Gate(parts).open(config.jetty);
        Frames frames = Frames.of(parts);
        failures(config.routes, frames);
        routes(config.routes, parts, frames);
        setup.routes(config.routes);
    }

    private static void routes(RoutesConfig routes, EdgeParts parts, Frames frames) {
        routes.before(Edge::protect);
        routes.post("/webhooks/github", new Webhook(parts));
        parts.notices().ifPresent(notices -> routes.post("/webhooks/anthropic", new PlatformHook(notices, parts)));
        page(routes, "/healthz", ctx -> ctx.contentType("application/json").result("{\"status\":\"ok\"}\n"));
        page(routes, "/readyz", new Readiness(parts));
        page(routes, "/", new Welcome(parts, frames));
        deliveries(routes, new Mail(parts, frames, Sight.of(parts)));
        page(routes, "/commands", new Commands(frames));
        runs(routes, parts, frames);
        usage(routes, new UsagePage(parts, frames));
        page(routes, "/doctor", new DoctorPage(parts, frames));
        agents(routes, new Refurnished<>(parts.lobby(), lobby -> new Agents(parts, lobby, frames)));
        connect(routes, new Refurnished<>(parts.lobby(), lobby -> new Connect(parts, lobby, frames)));
        login(routes, new Refurnished<>(parts.lobby(), lobby -> new Login(parts, lobby, frames)));
        Statics.open(routes);
        page(routes, "/schema/bellhop.schema.json", new PublishedSchema());
        page(routes, "/api/v1/runs", new RunsInJson(parts, frames));
        routes.post("/api/v1/config/validate", new Validate(parts));
        parts.demo().ifPresent(stage -> demo(routes, new DemoPage(parts, stage, frames)));
    }

    private static void demo(RoutesConfig routes, DemoPage demo) {
        page(routes, "/demo", demo::show);
        page(routes, "/demo/comments", demo::gallery);
        routes.get("/demo/live", demo::live);
        routes.post("/demo/act", demo::act);
        routes.post("/demo/rehearse", demo::begin);
        routes.post("/demo/speed", demo::speed);
        routes.post("/demo/step", demo::step);
    }

    /** A way back is good once, and must not be used up by who only asks for headers. */
    private static void connect(RoutesConfig routes, Refurnished<Connect> connect) {
        page(routes, "/connect", ctx -> connect.now().show(ctx));
        routes.post("/connect", ctx -> connect.now().begin(ctx));
        routes.get("/connect/callback", ctx -> connect.now().complete(ctx));
        routes.head("/connect/callback", ctx -> {
            ctx.header("Allow", "GET");
            Problem.of(405).write(ctx);
        });
        routes.post("/connect/disconnect", ctx -> connect.now().disconnect(ctx));
    }

    private static void deliveries(RoutesConfig routes, Mail mail) {
        page(routes, "/deliveries", mail::list);
        page(routes, "/deliveries/at-github", mail::compare);
        routes.post("/deliveries/at-github/{id}/again", mail::again);
        page(routes, "/deliveries/{guid}", mail::show);
        routes.post("/deliveries/{guid}/rehearse", mail::rehearse);
        routes.post("/deliveries/{guid}/replay", mail::replay);
        routes.post("/deliveries/{guid}/curl", mail::curl);
    }

    private static void runs(RoutesConfig routes, EdgeParts parts, Frames frames) {
        Sight sight = Sight.of(parts);
        Runs runs = new Runs(parts, frames, sight);
        RunPage run = new RunPage(parts, frames, sight);
        page(routes, "/runs", runs::show);
        routes.get("/live/runs", runs::live);
        page(routes, "/runs/{id}", run::show);
        routes.get("/runs/{id}/live", run::live);
        page(routes, "/runs/{id}/files", run::files);
        page(routes, "/runs/{id}/files/{file}", run::file);
        routes.post("/runs/{id}/stop", run::stop);
        routes.post("/runs/{id}/retry", run::retry);
        routes.post("/runs/{id}/reply", run::reply);
        page(routes, "/{owner}/{repo}/issues/{issue}", run::newest);
    }

    private static void login(RoutesConfig routes, Refurnished<Login> login) {
        page(routes, "/login", ctx -> login.now().show(ctx));
        routes.post("/login", ctx -> login.now().enter(ctx));
        routes.post("/logout", ctx -> login.now().leave(ctx));
        routes.post("/theme", ctx -> login.now().theme(ctx));
    }

    private static void usage(RoutesConfig routes, UsagePage usage) {
        page(routes, "/usage", usage::show);
        page(routes, "/usage.csv", usage::save);
    }

    private static void agents(RoutesConfig routes, Refurnished<Agents> agents) {
        page(routes, "/agents", ctx -> agents.now().show(ctx));
        routes.post("/agents/set-source", ctx -> agents.now().set(ctx));
        routes.post("/agents/delete-source", ctx -> agents.now().delete(ctx));
    }

    /** HEAD too takes the way of GET, so that it says nothing that GET would not. */
    private static void page(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private static void protect(Context ctx) {
        ctx.header("Content-Security-Policy", policy("'self'"));
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cache-Control", "no-store");
    }

    /** Says where forms may lead. */
    static String policy(String forms) {
        return "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
                + " base-uri 'none'; form-action " + forms + "; frame-ancestors 'none'";
    }

    /** No stack is left, or no memory: the rest of the house goes on, and says what it can. */
    private static void broken(HttpServletResponse response, Error error) {
        LOG.error("A request failed badly.", error);
        response.setStatus(500);
        response.setContentType(Problem.CONTENT_TYPE);
        try {
            response.getOutputStream().write(Problem.of(500).bytes());
        } catch (IOException e) {
            LOG.debug("And could not be answered.", e);
        }
    }

    private static void failures(RoutesConfig routes, Frames frames) {
        routes.exception(Refused.class, (refused, ctx) -> frames.write(ctx, refused.problem()));
        routes.exception(MethodNotAllowedResponse.class, (refused, ctx) -> {
            ctx.header("Allow", refused.getDetails().getOrDefault("availableMethods", ""));
            Problem.of(405).write(ctx);
        });
        routes.exception(
                HttpResponseException.class, (refused, ctx) -> frames.write(ctx, Problem.of(refused.getStatus())));
        routes.exception(Exception.class, (fault, ctx) -> {
            LOG.error("{} {} failed.", ctx.method(), ctx.endpoints().lastHttpEndpoint(), fault);
            frames.write(ctx, Problem.of(500));
        });
    }
}
