package fr.gouv.anct.minisites.audit;

import java.util.Optional;
import java.util.function.Function;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** The session in which a reactive chain runs, by its public id; the journal stores it with each event. */
public final class CurrentSession {

    private static final Object KEY = CurrentSession.class;

    private CurrentSession() {}

    /** Returns a function for {@code contextWrite}: everything upstream runs in this session. */
    public static Function<Context, Context> with(String publicId) {
        return context -> context.put(KEY, publicId);
    }

    static Optional<String> in(ContextView context) {
        return context.getOrEmpty(KEY);
    }
}
