package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.admin.setting.PickerScreen;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.site.SettingDifference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Builds the form of a menu entry. */
@Component
class MenuEntryForm {

    private final PickerOptions options;
    private final SettingResponses responses;
    private final Messages messages;

    MenuEntryForm(PickerOptions options, SettingResponses responses, Messages messages) {
        this.options = options;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * State of the form.
     *
     * @param entry position of the changed entry; null for a new one
     * @param problems error messages, by field name
     * @param changes of other users meanwhile; empty when there are none
     */
    record State(
            MenuTree tree,
            String version,
            @Nullable MenuPosition entry,
            MenuEntryInput typed,
            Map<String, String> problems,
            @Nullable List<SettingDifference> changes) {

        State(MenuTree tree, String version, @Nullable MenuPosition entry, MenuEntryInput input) {
            this(tree, version, entry, input, Map.of(), null);
        }

        State wrong(Map<String, String> texts) {
            return new State(tree, version, entry, typed, texts, changes);
        }
    }

    Mono<MenuEntryScreen> screen(AdmittedRequest request, State form) {
        String base = SettingsNavigation.MENUS.path(request.site());
        MenuNodeKind kind = form.typed().kind();
        Mono<Optional<PickerScreen>> pages = MenuEntryInput.leads(kind)
                ? options.pages(
                                request.site(),
                                request.field(PickerOptions.WORDS + "page"),
                                form.typed().page())
                        .map(Optional::of)
                : Mono.just(Optional.empty());
        Mono<Optional<PickerScreen>> images = kind == MenuNodeKind.PARTNER
                ? options.images(
                                request.site(),
                                request.field(PickerOptions.WORDS + "image"),
                                form.typed().image(),
                                false)
                        .map(Optional::of)
                : Mono.just(Optional.empty());
        return pages.zipWith(images, (found, logos) -> screen(base, form, hidden(request, form), found, logos));
    }

    private MenuEntryScreen screen(
            String base,
            State form,
            List<HiddenField> hidden,
            Optional<PickerScreen> found,
            Optional<PickerScreen> foundImages) {
        MenuEntryInput input = form.typed();
        PickerScreen pages =
                found.map(choice -> wrong(choice, MenuEntryInput.PAGE, form)).orElse(null);
        PickerScreen images = foundImages
                .map(choice -> wrong(choice, MenuEntryInput.IMAGE, form))
                .orElse(null);
        List<FieldView> fields = fields(form);
        FieldView target = pages == null ? null : target(form);
        FieldView address = pages == null ? null : address(form);
        FieldView place = positionField(form);
        ErrorSummary errors = ErrorSummary.of(Stream.of(
                        fields.stream(),
                        Stream.ofNullable(images).map(PickerScreen::search),
                        Stream.ofNullable(target),
                        Stream.ofNullable(pages).map(PickerScreen::search),
                        Stream.ofNullable(address),
                        Stream.ofNullable(place))
                .flatMap(part -> part)
                .toList());
        return new MenuEntryScreen(
                base + "/entree",
                form.changes() != null,
                responses.lines(Objects.requireNonNullElse(form.changes(), List.of())),
                errors,
                fields,
                target,
                pages,
                address,
                images,
                place,
                hidden,
                messages.get(form.entry() == null ? "menu.entry.add" : "menu.entry.save"),
                base + "#"
                        + Optional.ofNullable(form.entry())
                                .map(MenuPosition::area)
                                .map(area -> area.code())
                                .orElse("content"));
    }

    private PickerScreen wrong(PickerScreen choice, String name, State form) {
        String problem = form.problems().get(name);
        return problem == null ? choice : choice.withError(problem);
    }

    private List<FieldView> fields(State form) {
        FieldView label = FieldView.of(
                        FieldView.Kind.LINE,
                        MenuEntryInput.LABEL,
                        messages.get("menu.field.libelle." + form.typed().kind()),
                        form.typed().label())
                .withHint(messages.get("menu.field.libelle.hint", MenuEntryInput.LONGEST_LABEL));
        FieldView leader = FieldView.of(
                        FieldView.Kind.TEXT,
                        MenuEntryInput.LEADER,
                        messages.get("menu.field.accroche"),
                        form.typed().leader())
                .optional()
                .atMost(MenuEntryInput.LONGEST_LEADER);
        return Stream.of(label, leader)
                .filter(field -> field == label || form.typed().kind() == MenuNodeKind.MEGA_MENU)
                .map(field -> checked(field, form))
                .toList();
    }

    private static FieldView checked(FieldView field, State form) {
        String problem = form.problems().get(field.name());
        return problem == null ? field : field.withError(problem, List.of());
    }

    private FieldView target(State form) {
        MenuEntryInput input = form.typed();
        Stream<Option> nothing = MenuEntryInput.needsTarget(input.kind())
                ? Stream.empty()
                : Stream.of(new Option(MenuEntryInput.TO_NOTHING, messages.get("menu.target.nothing")));
        Stream<Option> kept = input.kept().isEmpty()
                ? Stream.empty()
                : Stream.of(new Option(MenuEntryInput.AS_IT_IS, messages.get("menu.target.kept")));
        List<Option> options = Stream.of(
                        kept,
                        Stream.of(
                                new Option(MenuEntryInput.TO_PAGE, messages.get("menu.target.page")),
                                new Option(MenuEntryInput.TO_ADDRESS, messages.get("menu.target.address"))),
                        nothing)
                .flatMap(part -> part)
                .toList();
        return checked(
                FieldView.of(
                                FieldView.Kind.RADIOS,
                                MenuEntryInput.TARGET,
                                messages.get("menu.field.cible"),
                                input.target())
                        .withOptions(options),
                form);
    }

    private FieldView address(State form) {
        return checked(
                FieldView.of(
                                FieldView.Kind.LINE,
                                MenuEntryInput.ADDRESS,
                                messages.get("menu.field.adresse"),
                                form.typed().address())
                        .withHint(messages.get("menu.field.adresse.hint"))
                        .dependent(),
                form);
    }

    /** Returns the field for the position; null when there is only one position. */
    private @Nullable FieldView positionField(State form) {
        List<Option> options = form.tree().findParentsFor(form.typed().kind()).stream()
                .filter(position -> form.entry() == null || !position.within(form.entry()))
                .map(position -> new Option(position.toString(), name(form.tree(), position)))
                .toList();
        FieldView field = checked(
                FieldView.of(
                                FieldView.Kind.SELECT,
                                MenuEntryInput.PLACE,
                                messages.get("menu.field.place"),
                                form.typed().place())
                        .withOptions(options),
                form);
        return options.size() < 2 && field.error() == null ? null : field;
    }

    private String name(MenuTree tree, MenuPosition position) {
        Stream<String> way = IntStream.rangeClosed(1, position.path().size())
                .mapToObj(length ->
                        new MenuPosition(position.area(), position.path().subList(0, length)))
                .flatMap(above -> tree.at(above).map(MenuNode::label).stream());
        return Stream.concat(Stream.of(messages.get("detail." + position.area().code())), way)
                .reduce((a, b) -> messages.get("menu.way", a, b))
                .orElseThrow();
    }

    private static List<HiddenField> hidden(AdmittedRequest request, State form) {
        MenuEntryInput input = form.typed();
        // A form submitted for a search or a merge is not answered yet: it keeps the values that it was opened with.
        boolean sent = !request.field("genre").isEmpty() && form.problems().isEmpty();
        Stream<HiddenField> entry =
                Stream.ofNullable(form.entry()).map(position -> new HiddenField("entree", position.toString()));
        return Stream.concat(
                        entry,
                        Stream.of(
                                new HiddenField("genre", input.kind().name()),
                                new HiddenField("dans", input.place()),
                                new HiddenField(MenuEditing.VERSION, form.version()),
                                new HiddenField(MenuEntryInput.KEPT, input.kept()),
                                new HiddenField(
                                        MenuEntryInput.SHOWN_PAGE,
                                        sent ? request.field(MenuEntryInput.SHOWN_PAGE) : input.page()),
                                new HiddenField(
                                        MenuEntryInput.SHOWN_ADDRESS,
                                        sent ? request.field(MenuEntryInput.SHOWN_ADDRESS) : input.address())))
                .filter(field -> !field.value().isEmpty())
                .toList();
    }
}
