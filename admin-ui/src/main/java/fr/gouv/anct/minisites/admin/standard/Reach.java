package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.standard.Standards;
import fr.gouv.anct.minisites.standard.TouchedSite;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows which sites a change affects, and asks for confirmation. */
@Component
class Reach {

    static final String CONFIRMED = "confirmation";
    private static final String PAGE = "page";
    private static final int SIZE = 50;

    private final Standards standards;
    private final Screens screens;
    private final Texts texts;

    Reach(Standards standards, Screens screens, Texts texts) {
        this.standards = standards;
        this.screens = screens;
        this.texts = texts;
    }

    static boolean confirmed(Call call) {
        return call.field(CONFIRMED).equals("oui");
    }

    /** Whether the user returns from the preview to the form, with its values. */
    static boolean edits(Call call) {
        return call.form().containsKey(ConfirmScreen.EDIT);
    }

    /**
     * @param change the form's values, by the names of its fields, in their order
     * @param merge base of the form
     */
    Mono<ServerResponse> ask(
            Call call,
            @Nullable String siret,
            String action,
            String title,
            Map<String, String> change,
            FormMerge merge) {
        int page = call.field(PAGE).matches("[1-9][0-9]{0,4}") ? Integer.parseInt(call.field(PAGE)) : 1;
        return standards
                .touched(siret, page, SIZE)
                .flatMap(touched -> screens.show(
                        call,
                        Heading.of(title).below(texts.say("standard.title"), StandardsResource.PATH),
                        screen(touched, action, change, merge)));
    }

    private ReachScreen screen(
            Listing<TouchedSite> touched, String action, Map<String, String> change, FormMerge merge) {
        return new ReachScreen(
                texts.say("standard.reach.lead", touched.total()),
                new SummaryList(List.of(new SummaryList.Section(
                        "change",
                        texts.say("standard.reach.change"),
                        null,
                        change.entrySet().stream()
                                .map(field -> new SummaryList.Line(
                                        texts.say("standard.field." + field.getKey()), said(field)))
                                .toList()))),
                new TableView(
                        "touched",
                        texts.say("standard.reach.sites"),
                        List.of(new Column(texts.say("standard.column.site"))),
                        touched.items().stream()
                                .map(site -> TableRow.of(Cell.link(site.name(), "/sites/" + site.slug())))
                                .toList()),
                action,
                Stream.concat(Hidden.of(change), Hidden.of(merge.bases())).toList(),
                touched.page() > 1 ? touched.page() - 1 : 0,
                touched.page() < touched.pages() ? touched.page() + 1 : 0,
                texts.say(touched.total() == 0 ? "standard.reach.confirm.none" : "standard.reach.confirm"),
                StandardsResource.PATH);
    }

    /**
     * Text of a changed value: "removed" for an empty standard text, the name of a standard text's page, else itself.
     */
    private String said(Map.Entry<String, String> field) {
        if (field.getKey().equals(TextResource.BODY) && field.getValue().isEmpty()) {
            return texts.say("standard.text.removed");
        }
        String name = "standard.text." + field.getValue();
        return field.getKey().equals(TextResource.NAME) && texts.has(name) ? texts.say(name) : field.getValue();
    }
}
