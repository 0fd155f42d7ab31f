package dev.bellhop.web;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/** The socket side of the public listener: who may connect, for how long, and what is said to those who speak no HTTP. */
final class Gate {
    static final int HEADER_BYTES = 8_192;

    /** Java's own 50 makes a burst of connections wait a second for their next try. */
    private static final int ACCEPT_QUEUE = 512;

    private static final Duration STOP = Duration.ofSeconds(10);
    private static final int SWEEPS = 4;

    private final EdgeParts parts;
    private final Crowd crowd;

    Gate(EdgeParts parts) {
        this.parts = parts;
        this.crowd = new Crowd(parts.patience(), parts.meters());
    }

    void open(JettyConfig jetty) {
        Problems problems = new Problems();
        jetty.modifyServer(server -> {
            server.setErrorHandler(problems);
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(STOP.toMillis());
        });
        jetty.modifyServletContextHandler(context -> context.setErrorHandler(problems));
        jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(HEADER_BYTES));
        jetty.addConnector(this::connector);
    }

    /** Javalin makes its own connector too late to be given limits. */
    private Connector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setPort(parts.listeners().port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(parts.patience().message().toMillis());
        connector.addEventListener(crowd);
        connector.addEventListener(new SweepWhileOpen(connector));
        return connector;
    }

    private final class SweepWhileOpen implements LifeCycle.Listener {
        private final ServerConnector connector;

        SweepWhileOpen(ServerConnector connector) {
            this.connector = connector;
        }

        @Override
        public void lifeCycleStarted(LifeCycle event) {
            again(connector.getScheduler());
        }

        private void again(Scheduler scheduler) {
            Runnable sweep = () -> {
                crowd.sweep();
                again(scheduler);
            };
            if (scheduler.isRunning()) {
                scheduler.schedule(sweep, parts.patience().message().toMillis() / SWEEPS, TimeUnit.MILLISECONDS);
            }
        }
    }
}
