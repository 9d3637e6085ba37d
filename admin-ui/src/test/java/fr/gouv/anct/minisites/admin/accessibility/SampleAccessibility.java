package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.site.SampleSites;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.ConformityState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Sample screens of an accessibility record, with an audit and without. */
public final class SampleAccessibility {

    private SampleAccessibility() {}

    public static Map<String, Screen> screens(String text) {
        AccessibilityRecord.Audit audit = new AccessibilityRecord.Audit(
                text,
                LocalDate.of(2026, 3, 2),
                76.5,
                List.of(text),
                List.of(),
                List.of(text),
                List.of("HTML5"),
                List.of(text),
                List.of(text),
                List.of(text),
                text);
        AccessibilityRecord record = new AccessibilityRecord(
                audit, "https://exemple.gouv.fr/schema", null, "a11y@exemple.gouv.fr", LocalDate.of(2026, 3, 2));
        return Map.of(
                "accessibilite",
                new AccessibilityRecordResource.RecordScreen(
                        SampleSites.site(text),
                        new BadgeView("Partiellement conforme", BadgeView.Tone.WARNING),
                        text,
                        List.of(text, text),
                        true,
                        new TableView(
                                "audits",
                                text,
                                List.of(new TableColumn("Date")),
                                List.of(TableRow.of(Cell.text(text)))),
                        new AccessibilityRecordResource.Statement(
                                record,
                                ConformityState.PARTIAL,
                                text,
                                text,
                                "https://exemple.gouv.fr/",
                                "acces@exemple.gouv.fr",
                                "/contact")),
                "accessibilite-vide",
                new AccessibilityRecordResource.RecordScreen(
                        SampleSites.site(text),
                        new BadgeView("Non conforme", BadgeView.Tone.ERROR),
                        text,
                        List.of(),
                        false,
                        new TableView("audits", text, List.of(), List.of()),
                        null));
    }
}
