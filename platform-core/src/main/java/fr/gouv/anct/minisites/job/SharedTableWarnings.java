package fr.gouv.anct.minisites.job;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Drops db-scheduler's warnings about jobs that the other scheduler of this node runs. Two schedulers with distinct
 * jobs share one table, and each warns about the rows of the other. Warnings about jobs unknown to both, and all other
 * messages of the library, are kept.
 */
final class SharedTableWarnings extends TurboFilter {

    private static final String LOGGER = "com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository";
    private static final String MESSAGE = "Failed to find implementation for task with name ";

    private final Set<String> known;

    /**
     * Creates the filter.
     *
     * @param known names of all jobs of this node, including recurring ones
     */
    SharedTableWarnings(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        return level == Level.WARN && logger.getName().equals(LOGGER) && ofKnown(format, parameters)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private boolean ofKnown(@Nullable String format, Object @Nullable [] parameters) {
        return format != null
                && format.startsWith(MESSAGE)
                && parameters != null
                && parameters.length == 1
                && parameters[0] instanceof String name
                && known.contains(name);
    }
}
