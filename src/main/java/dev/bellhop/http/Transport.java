package dev.bellhop.http;

/** Carries one call to its host and brings the answer, whatever its status. Ends in a Fault when there is none. */
public interface Transport {
    Answer exchange(Call call);

    /**
     * Brings a stream of events line by line while it comes, and then, once the host or the reader ended it, its answer
     * without a body. The call's deadline is for the beginning and then for each line. What is no such stream, as every no,
     * is an answer as any other, and has no lines.
     */
    Answer lines(Call call, LineReader reader);
}
