package dev.bellhop.http;

import dev.bellhop.text.Secret;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A token that can be had anew when the other side does not take it any more. Limits are its owner's, whatever the token.
 */
public record Credential(String owner, Supplier<Secret> token, Consumer<Secret> refused) {}
