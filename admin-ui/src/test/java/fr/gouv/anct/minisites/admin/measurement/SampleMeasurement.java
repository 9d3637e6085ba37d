package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.measurement.report.CurvePoint;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sample screens of the consultation of a site, of a page and of all sites. */
public final class SampleMeasurement {

    private SampleMeasurement() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "ne-pas-compter",
                new MeasurementObjectionResource.ObjectionScreen(
                        List.of(new PageLink(text, "https://exemple.gouv.fr/gestion-des-cookies/etat", true, false)),
                        true),
                "consultation",
                site(text, text, chart(text, true), signals(text, "/sites/x/consultation/signal")),
                "consultation-sans-comparaison",
                site(text, null, chart(text, false), signals(text, null)),
                "consultation-vide",
                new ConsultationResource.EmptyScreen(
                        new SignalList(List.of(), null, text, List.of(), null, "/a-faire.csv"),
                        new EmptyState(text, text, null)),
                "consultation-page",
                page(text, 3, chart(text, false)),
                "consultation-page-vide",
                page(text, 0, new CurveChart(text, text, text, null, table("curve", text, 0))),
                "consultation-espaces",
                fleet(text, text),
                "consultation-espaces-complete",
                fleet(text, null));
    }

    private static Screen site(String text, @Nullable String comparison, CurveChart chart, SignalList signals) {
        return new ConsultationResource.ConsultationScreen(
                periods(text), text, comparison, signals, figures(text), chart, "/jours.csv", sections(text));
    }

    private static Screen page(String text, int rows, CurveChart chart) {
        return new PageConsultationResource.PageConsultationScreen(
                SamplePages.header(text),
                periods(text),
                text,
                rows == 0 ? null : text,
                chart,
                "/vues.csv",
                "/provenances.csv",
                "/telechargements.csv",
                text,
                table("domains", text, rows),
                table("versions", text, rows));
    }

    private static Screen fleet(String text, @Nullable String optional) {
        return new FleetConsultationResource.FleetScreen(
                periods(text), optional, optional, figures(text), chart(text, true), "/jours.csv", sections(text));
    }

    private static PeriodLinks periods(String text) {
        return new PeriodLinks(
                List.of(
                        new PageLink(text, "/c?periode=a", false, true),
                        new PageLink(text, "/c?periode=b", false, false)),
                text);
    }

    private static List<Figures.Figure> figures(String text) {
        return List.of(
                new Figures.Figure(text, "1 234", List.of(text, text)),
                new Figures.Figure(text + " (2)", "0", List.of()));
    }

    private static CurveChart chart(String text, boolean compared) {
        List<CurvePoint> points = IntStream.range(0, 30)
                .mapToObj(day ->
                        new CurvePoint(LocalDate.of(2026, 3, 1).plusDays(day), day * 37L, compared ? day * 20L : null))
                .toList();
        return new CurveChart(
                text,
                text,
                text,
                CurveDrawing.of(points, _ -> text.substring(0, Math.min(text.length(), 6))),
                table("curve", text, 3));
    }

    private static List<ReportList.Section> sections(String text) {
        return List.of(
                section("list-pages", text, 3, true),
                section("list-unread", text, 2, false),
                section("list-falling", text, 0, false));
    }

    private static ReportList.Section section(String id, String text, int rows, boolean cut) {
        return new ReportList.Section(id, text, text, text, table(id + "-rows", text, rows), cut, "/liste.csv");
    }

    private static SignalList signals(String text, @Nullable String keepHref) {
        return new SignalList(
                List.of(
                        new SignalList.Item(
                                "missed-search", text, text, text, List.of(new PageLink(text, "/r", false, false))),
                        new SignalList.Item("unread-page", text, text, text, List.of())),
                keepHref,
                text,
                List.of(
                        new SignalList.Kept("missing-address", text, text, text),
                        new SignalList.Kept("unread-page", text, text, text)),
                keepHref,
                "/a-faire.csv");
    }

    private static TableView table(String id, String text, int rows) {
        TableView table = SampleComponents.table(text, rows);
        return new TableView(id, table.caption(), table.columns(), table.rows());
    }
}
