package dev.bellhop.web;

import static dev.bellhop.web.House.GUID;
import static dev.bellhop.web.House.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.engine.Ledger;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EdgeTest {
    private final House house = new House();

    @Test
    void a_delivery_under_way_gets_its_answer_when_the_edge_closes() throws Exception {
        CountDownLatch storing = new CountDownLatch(1);
        CompletableFuture<Ledger.Receipt> receipt = new CompletableFuture<>();
        house.receive = _ -> {
            storing.countDown();
            return receipt.join();
        };
        house.open();
        try (Raw raw = house.connect()) {
            raw.send(delivery(GUID, "issues", "{}"));
            storing.await();
            Thread closing = Thread.startVirtualThread(house::close);
            refusedSoon();
            receipt.complete(Ledger.Receipt.STORED);

            assertThat(raw.answer().status()).isEqualTo(202);
            closing.join();
        }
    }

    @Test
    void a_closed_edge_takes_no_connection() {
        house.open().close();

        assertThatThrownBy(house::connect).isInstanceOf(IOException.class);
    }

    @Test
    void a_port_that_is_taken_says_so_and_leaves_nothing_open() {
        House second = new House();
        house.open();
        second.port = house.port;

        assertThatThrownBy(second::open).hasMessageContaining("cannot be listened on");
        house.close();
    }

    /** The listener closes before those under way are waited for. */
    private void refusedSoon() {
        boolean open = true;
        while (open) {
            try (Raw _ = house.connect()) {
                Thread.onSpinWait();
            } catch (IOException e) {
                open = false;
            }
        }
    }
}
