package dev.bellhop.session;

import dev.bellhop.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Money as it goes over the wire: whole cents, as text. */
final class Cents {
    private Cents() {}

    /** A limit is never more than was meant. */
    static Json write(BigDecimal dollars) {
        String cents = dollars.movePointRight(2).setScale(0, RoundingMode.DOWN).toPlainString();
        return Json.object().with("amount", cents).with("currency", "USD");
    }

    static Optional<BigDecimal> read(Json money) {
        return Optional.of(Lenient.text(money, "amount"))
                .filter(amount -> amount.matches("\\d{1,15}(\\.\\d{1,6})?"))
                .filter(_ -> Lenient.text(money, "currency").equals("USD"))
                .map(amount -> new BigDecimal(amount).movePointLeft(2));
    }
}
