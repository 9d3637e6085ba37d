package fr.gouv.anct.minisites.theme;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs what recurses deeply, as tools of tests do, in a thread with a deep stack: other code shall need none. */
public final class DeepStack {

    private static final long BYTES = 8 << 20;

    private DeepStack() {}

    /** Returns the result of the work; throws what it throws as the cause of an {@link IllegalStateException}. */
    public static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "deep-stack", BYTES).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
