package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.standard.AffectedSite;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows which sites a change affects, and asks for confirmation. */
@Component
class ChangeImpact {

    static final String CONFIRMED = "confirmation";
    private static final String PAGE = "page";
    private static final int SIZE = 50;

    private final Standards standards;

    ChangeImpact(Standards standards) {
        this.standards = standards;
    }

    static boolean confirmed(AdmittedRequest request) {
        return request.field(CONFIRMED).equals("oui");
    }

    /** Whether the user returns from the preview to the form, with its values. */
    static boolean edits(AdmittedRequest request) {
        return request.form().containsKey(ConfirmScreen.EDIT);
    }

    /**
     * @param change the form's values, by the names of its fields, in their order
     * @param merge base of the form
     */
    Mono<ServerResponse> ask(
            AdmittedRequest request,
            @Nullable String siret,
            String action,
            String title,
            Map<String, String> change,
            FormMerge merge) {
        int page = request.field(PAGE).matches("[1-9][0-9]{0,4}") ? Integer.parseInt(request.field(PAGE)) : 1;
        return standards
                .touched(siret, page, SIZE)
                .flatMap(touched -> request.show(
                        ScreenHeading.of(title).below(request.message("standard.title"), Paths.STANDARDS.link()),
                        screen(request, touched, action, change, merge)));
    }

    private static ChangeImpactScreen screen(
            AdmittedRequest request,
            ResultPage<AffectedSite> touched,
            String action,
            Map<String, String> change,
            FormMerge merge) {
        return new ChangeImpactScreen(
                request.message("standard.impact.lead", touched.total()),
                new SummaryList(List.of(new SummaryList.Section(
                        "change",
                        request.message("standard.impact.change"),
                        null,
                        change.entrySet().stream()
                                .map(field -> new SummaryList.Line(
                                        request.message("standard.field." + field.getKey()), valueText(request, field)))
                                .toList()))),
                new TableView(
                        "touched",
                        request.message("standard.impact.sites"),
                        List.of(new TableColumn(request.message("standard.column.site"))),
                        touched.items().stream()
                                .map(site -> TableRow.of(Cell.link(site.name(), Paths.SITE.linkOf(site.slug()))))
                                .toList()),
                action,
                Stream.concat(HiddenField.of(change), HiddenField.of(merge.bases()))
                        .toList(),
                touched.page() > 1 ? touched.page() - 1 : 0,
                touched.page() < touched.pages() ? touched.page() + 1 : 0,
                request.message(touched.total() == 0 ? "standard.impact.confirm.none" : "standard.impact.confirm"),
                Paths.STANDARDS.link());
    }

    /**
     * Text of a changed value: "removed" for an empty standard text, the name of a standard text's page, else itself.
     */
    private static String valueText(AdmittedRequest request, Map.Entry<String, String> field) {
        if (field.getKey().equals(StandardTextResource.BODY) && field.getValue().isEmpty()) {
            return request.message("standard.text.removed");
        }
        String name = "standard.text." + field.getValue();
        return field.getKey().equals(StandardTextResource.NAME) && request.hasMessage(name)
                ? request.message(name)
                : field.getValue();
    }
}
