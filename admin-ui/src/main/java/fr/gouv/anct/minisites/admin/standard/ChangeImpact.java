package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
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
    private final ScreenResponses screens;
    private final Messages messages;

    ChangeImpact(Standards standards, ScreenResponses screens, Messages messages) {
        this.standards = standards;
        this.screens = screens;
        this.messages = messages;
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
                .flatMap(touched -> screens.show(
                        request,
                        ScreenHeading.of(title).below(messages.get("standard.title"), StandardsResource.PATH),
                        screen(touched, action, change, merge)));
    }

    private ChangeImpactScreen screen(
            ResultPage<AffectedSite> touched, String action, Map<String, String> change, FormMerge merge) {
        return new ChangeImpactScreen(
                messages.get("standard.impact.lead", touched.total()),
                new SummaryList(List.of(new SummaryList.Section(
                        "change",
                        messages.get("standard.impact.change"),
                        null,
                        change.entrySet().stream()
                                .map(field -> new SummaryList.Line(
                                        messages.get("standard.field." + field.getKey()), valueText(field)))
                                .toList()))),
                new TableView(
                        "touched",
                        messages.get("standard.impact.sites"),
                        List.of(new TableColumn(messages.get("standard.column.site"))),
                        touched.items().stream()
                                .map(site -> TableRow.of(Cell.link(site.name(), "/sites/" + site.slug())))
                                .toList()),
                action,
                Stream.concat(HiddenField.of(change), HiddenField.of(merge.bases()))
                        .toList(),
                touched.page() > 1 ? touched.page() - 1 : 0,
                touched.page() < touched.pages() ? touched.page() + 1 : 0,
                messages.get(touched.total() == 0 ? "standard.impact.confirm.none" : "standard.impact.confirm"),
                StandardsResource.PATH);
    }

    /**
     * Text of a changed value: "removed" for an empty standard text, the name of a standard text's page, else itself.
     */
    private String valueText(Map.Entry<String, String> field) {
        if (field.getKey().equals(StandardTextResource.BODY) && field.getValue().isEmpty()) {
            return messages.get("standard.text.removed");
        }
        String name = "standard.text." + field.getValue();
        return field.getKey().equals(StandardTextResource.NAME) && messages.has(name)
                ? messages.get(name)
                : field.getValue();
    }
}
