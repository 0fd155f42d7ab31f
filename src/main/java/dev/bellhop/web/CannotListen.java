package dev.bellhop.web;

/** The port is not to be had. The message is one line for the operator. */
public final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListen(String setting, int port, Throwable cause) {
        super(
                "port " + port + " cannot be listened on: stop what has it, or set " + setting + " to another one",
                cause);
    }
}
