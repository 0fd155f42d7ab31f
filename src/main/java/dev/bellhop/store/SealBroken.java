package dev.bellhop.store;

/** Something stored does not open. It is left as it is; whoever connects the account again puts a new one in its place. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SealBroken(String why) {
        super(why);
    }

    static SealBroken withoutKey(String place) {
        return new SealBroken(place + " does not open: the key that it was sealed with is not among those given");
    }

    static SealBroken changed(String place) {
        return new SealBroken(place + " does not open: it was changed, or it was sealed for another place");
    }
}
