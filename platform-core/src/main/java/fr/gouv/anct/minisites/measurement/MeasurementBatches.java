package fr.gouv.anct.minisites.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.gouv.anct.minisites.database.Jsonb;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts on their way to the database, in batches of a bounded number of rows: the argument of {@code record_measurement}. */
final class MeasurementBatches {

    static final int ROWS = 10_000;

    /** A row; the names of its components are those that the database function reads. */
    sealed interface Row {

        /** Returns the array of the batch to which the row belongs. */
        default String kind() {
            return switch (this) {
                case Views _ -> "views";
                case Arrivals _ -> "origins";
                case Downloads _ -> "downloads";
                case Missing _ -> "missing";
                case Searches _ -> "searches";
                case SearchVisitor _ -> "searchers";
                case Visitor _ -> "visitors";
                case MoreVisitors _ -> "more_visitors";
                case Loss _ -> "losses";
            };
        }
    }

    record Views(
            @JsonProperty("tenant_id") UUID tenant,
            LocalDate day,
            String path,
            long views,
            long arrivals,
            @JsonProperty("tool_clicks") long toolClicks)
            implements Row {}

    record Arrivals(@JsonProperty("tenant_id") UUID tenant, LocalDate day, String path, String domain, long arrivals)
            implements Row {}

    record Downloads(
            @JsonProperty("tenant_id") UUID tenant,
            LocalDate day,
            @JsonProperty("media_id") UUID media,
            long downloads) implements Row {}

    record Missing(@JsonProperty("tenant_id") UUID tenant, LocalDate day, String path, long hits) implements Row {}

    record Searches(
            @JsonProperty("tenant_id") UUID tenant,
            LocalDate day,
            String words,
            long searches,
            @JsonProperty("without_result") long withoutResult,
            long clicks)
            implements Row {}

    record SearchVisitor(@JsonProperty("tenant_id") UUID tenant, LocalDate day, String words, long hash)
            implements Row {}

    record Visitor(@JsonProperty("tenant_id") UUID tenant, LocalDate day, long hash) implements Row {}

    record MoreVisitors(@JsonProperty("tenant_id") UUID tenant, LocalDate day) implements Row {}

    record Loss(LocalDate day, long requests) implements Row {}

    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, List<Row>> current = new LinkedHashMap<>();
    private int rows;

    void add(Row row) {
        current.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(row);
        if (++rows >= ROWS) {
            close();
        }
    }

    /** Ends the batch that is being filled, if it has a row. */
    void close() {
        if (rows > 0) {
            waiting.add(Jsonb.write(current));
            current.clear();
            rows = 0;
        }
    }

    /** Returns the first closed batch as JSON, which stays; null if there is none. */
    @Nullable
    String first() {
        return waiting.peek();
    }

    void removeFirst() {
        waiting.remove();
    }
}
