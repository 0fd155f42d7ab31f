package dev.bellhop.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes a body in, and hangs up when it is longer than anybody needs. */
final class Capped implements BodySubscriber<byte[]> {

    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final int most;
    private long seen;
    private Flow.@Nullable Subscription subscription;

    Capped(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription body) {
        subscription = body;
        whole.onSubscribe(body);
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        if (seen > most) {
            return;
        }
        seen += piece.stream().mapToLong(ByteBuffer::remaining).sum();
        if (seen <= most) {
            whole.onNext(piece);
            return;
        }
        if (subscription != null) {
            subscription.cancel();
        }
        whole.onError(new TooLong());
    }

    @Override
    public void onError(Throwable cause) {
        whole.onError(cause);
    }

    @Override
    public void onComplete() {
        if (seen <= most) {
            whole.onComplete();
        }
    }
}
