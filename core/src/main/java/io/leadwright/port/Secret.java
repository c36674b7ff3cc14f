package io.leadwright.port;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A text that nobody is to see, such as a vendor's key. It is fetched each time it is needed, so that it can be replaced while
 * the program runs. Thread-safe, if its supplier is.
 */
public final class Secret {

    private final Supplier<? extends @Nullable String> supplier;

    private Secret(Supplier<? extends @Nullable String> supplier) {
        this.supplier = supplier;
    }

    /** Whatever this gives when it is needed: null or a blank text is none. */
    public static Secret of(Supplier<? extends @Nullable String> supplier) {
        return new Secret(supplier);
    }

    /** This text. */
    public static Secret of(String text) {
        return new Secret(() -> text);
    }

    /** The value of a variable of the process's environment, if it has one. */
    public static Secret env(String variable) {
        return new Secret(() -> System.getenv(variable));
    }

    /** The text, without the white space around it that files leave; empty if there is none. */
    public Optional<String> reveal() {
        return Optional.ofNullable(supplier.get()).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "Secret";
    }
}
