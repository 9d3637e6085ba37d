package fr.gouv.anct.minisites.backoffice.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Snapshot of the standards that all sites share, to be restored after a test that changes them: every site of the
 * demonstration depends on them.
 */
public final class StandardsSnapshot {

    private static final List<String> TABLES = List.of("entity", "standard_text", "embed_host");

    /** Rows of each table, as JSON. */
    private final Map<String, String> kept = new HashMap<>();

    public StandardsSnapshot() {
        for (String table : TABLES) {
            kept.put(
                    table,
                    ApplicationDatabase.texts("select coalesce(jsonb_agg(t), '[]') from %s t".formatted(table))
                            .getFirst());
        }
    }

    public static void clear() {
        TABLES.forEach(table -> ApplicationDatabase.change("delete from " + table));
    }

    public void putBack() {
        clear();
        kept.forEach((table, rows) -> ApplicationDatabase.change(
                "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, cast(? as jsonb))"
                        .formatted(table),
                rows));
    }
}
