package fr.gouv.anct.minisites.delivery.cache;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A place kept with a page for what is made of it once, to be sent: found without looking for it, gone with the page. */
public final class Attachment {

    private volatile @Nullable Object made;

    /** What is there; with nothing there, what {@code making} makes. Two threads may both make it, and the last one's stays. */
    @SuppressWarnings("unchecked")
    public <T> T get(Supplier<T> making) {
        Object known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return (T) known;
    }
}
