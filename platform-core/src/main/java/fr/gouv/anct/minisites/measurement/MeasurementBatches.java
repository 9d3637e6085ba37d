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

        /** Returns how many requests the row counts; other rows tell more of the same requests. */
        default long requests() {
            return switch (this) {
                case Views views -> views.views() + views.toolClicks();
                case Downloads downloads -> downloads.downloads();
                case Missing missing -> missing.hits();
                case Loss loss -> loss.requests();
                case Arrivals _, Searches _, SearchVisitor _, Visitor _, MoreVisitors _ -> 0;
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

    /** A closed batch, and how many requests it counts. */
    private record Closed(String counts, long requests) {}

    private final Deque<Closed> waiting = new ArrayDeque<>();
    private final Map<String, List<Row>> current = new LinkedHashMap<>();
    private int rows;
    private long requests;

    void add(Row row) {
        current.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(row);
        requests += row.requests();
        if (++rows >= ROWS) {
            close();
        }
    }

    /** Ends the batch that is being filled, if it has a row. */
    void close() {
        if (rows > 0) {
            waiting.add(new Closed(Jsonb.write(current), requests));
            current.clear();
            rows = 0;
            requests = 0;
        }
    }

    /** Returns the first closed batch as JSON, which stays; null if there is none. */
    @Nullable
    String first() {
        Closed first = waiting.peek();
        return first == null ? null : first.counts();
    }

    /** Removes the first closed batch, and returns how many requests it counts. */
    long removeFirst() {
        return waiting.remove().requests();
    }
}
