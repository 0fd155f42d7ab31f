package dev.bellhop.platform;

/** What goes wrong with a stream, or only makes it harder to read. */
public sealed interface StreamFault {

    record None() implements StreamFault {}

    /** It ends after so many events, in the middle of everything. */
    record Cut(int after) implements StreamFault {}

    /** After so many events nothing comes any more, and nothing ends. */
    record HalfOpen(int after) implements StreamFault {}

    /** Every event comes twice, under the same id. */
    record Repeats() implements StreamFault {}

    /** After so many events it says that there is an error, and ends. */
    record ErrorFrame(int after) implements StreamFault {}

    /** Lines end in the way of Windows. */
    record Carriages() implements StreamFault {}

    /** The bytes come in small pieces that know nothing of lines. */
    record Pieces(int size) implements StreamFault {}
}
