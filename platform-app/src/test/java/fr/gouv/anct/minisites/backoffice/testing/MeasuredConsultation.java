package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Counts of the consultation of a site at days before the current one, written as nodes write them. */
public final class MeasuredConsultation {

    private final UUID tenant;
    private final LocalDate today = LocalDate.now(ParisCalendar.ZONE);
    private final Map<String, List<Map<String, Object>>> counts = new LinkedHashMap<>();

    public MeasuredConsultation(UUID tenant) {
        this.tenant = tenant;
    }

    private MeasuredConsultation add(String kind, int daysAgo, Object... values) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("tenant_id", tenant.toString());
        row.put("day", day(daysAgo).toString());
        for (int i = 0; i < values.length; i += 2) {
            row.put(String.valueOf(values[i]), values[i + 1]);
        }
        counts.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row);
        return this;
    }

    public LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo);
    }

    public MeasuredConsultation views(int daysAgo, String path, int views, int arrivals) {
        return add("views", daysAgo, "path", path, "views", views, "arrivals", arrivals);
    }

    public MeasuredConsultation origin(int daysAgo, String path, String domain, int arrivals) {
        return add("origins", daysAgo, "path", path, "domain", domain, "arrivals", arrivals);
    }

    public MeasuredConsultation downloads(int daysAgo, UUID file, int downloads) {
        return add("downloads", daysAgo, "media_id", file.toString(), "downloads", downloads);
    }

    /** Adds a view of the page of a service with clicks that lead to its tool. */
    public MeasuredConsultation toolClicks(int daysAgo, String path, int clicks) {
        return add("views", daysAgo, "path", path, "views", 1, "arrivals", 1, "tool_clicks", clicks);
    }

    public MeasuredConsultation missing(int daysAgo, String path, int hits) {
        return add("missing", daysAgo, "path", path, "hits", hits);
    }

    public MeasuredConsultation visitors(int daysAgo, int visitors) {
        for (int i = 0; i < visitors; i++) {
            add("visitors", daysAgo, "hash", i);
        }
        return this;
    }

    /** Adds searches of a day that is over, by more than three visitors; a view follows each one with a result. */
    public MeasuredConsultation searches(int daysAgo, String words, int searches, int withoutResult) {
        return searches(daysAgo, words, searches, withoutResult, searches - withoutResult);
    }

    /** Adds searches with a result that no view follows, of a day that is over, by more than three visitors. */
    public MeasuredConsultation searchesWithoutClick(int daysAgo, String words, int searches) {
        return searches(daysAgo, words, searches, 0, 0);
    }

    private MeasuredConsultation searches(int daysAgo, String words, int searches, int withoutResult, int clicks) {
        for (int visitor = 0; visitor < 4; visitor++) {
            add("searchers", daysAgo, "words", words, "hash", visitor);
        }
        return add(
                "searches",
                daysAgo,
                "words",
                words,
                "searches",
                searches,
                "without_result",
                withoutResult,
                "clicks",
                clicks);
    }

    /** Writes the counts, and ends the days that are over. */
    public void record() {
        counts.values().stream()
                .flatMap(List::stream)
                .map(row -> String.valueOf(row.get("day")))
                .distinct()
                .forEach(day -> ApplicationDatabase.change("select make_measurement_partitions(?::date)", day));
        ApplicationDatabase.change(
                "select record_measurement(?, 1, true, ?::jsonb)",
                UUID.randomUUID(),
                JsonMapper.shared().writeValueAsString(counts));
        ApplicationDatabase.change("select end_measured_days(?::date, 92, 25, 1000)", today.toString());
        counts.clear();
    }
}
