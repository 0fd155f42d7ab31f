package dev.bellhop.http;

/** Carries one call to its host and brings the answer, whatever its status. Ends in a Fault when there is none. */
public interface Transport {
    Answer exchange(Call call);
}
