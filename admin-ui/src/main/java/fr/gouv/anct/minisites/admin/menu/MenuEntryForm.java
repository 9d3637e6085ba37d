package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.arrangement.ChoiceScreen;
import fr.gouv.anct.minisites.admin.arrangement.Choices;
import fr.gouv.anct.minisites.admin.arrangement.SettingResponses;
import fr.gouv.anct.minisites.admin.arrangement.SettingsNavigation;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.navigation.Entry;
import fr.gouv.anct.minisites.navigation.EntryKind;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Spot;
import fr.gouv.anct.minisites.site.Difference;
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

    private final Choices choices;
    private final SettingResponses replies;
    private final Texts texts;

    MenuEntryForm(Choices choices, SettingResponses replies, Texts texts) {
        this.choices = choices;
        this.replies = replies;
        this.texts = texts;
    }

    /**
     * State of the form.
     *
     * @param entry position of the changed entry; null for a new one
     * @param problems error messages, by field name
     * @param changes of other users meanwhile; empty when there are none
     */
    record Form(
            MenuTree tree,
            String version,
            @Nullable Spot entry,
            TypedEntry typed,
            Map<String, String> problems,
            @Nullable List<Difference> changes) {

        Form(MenuTree tree, String version, @Nullable Spot entry, TypedEntry typed) {
            this(tree, version, entry, typed, Map.of(), null);
        }

        Form wrong(Map<String, String> texts) {
            return new Form(tree, version, entry, typed, texts, changes);
        }
    }

    Mono<EntryScreen> screen(Call call, Form form) {
        String base = SettingsNavigation.MENUS.in(call.site());
        EntryKind kind = form.typed().kind();
        Mono<Optional<ChoiceScreen>> pages = TypedEntry.leads(kind)
                ? choices.pages(
                                call.site(),
                                call.field(Choices.WORDS + "page"),
                                form.typed().page())
                        .map(Optional::of)
                : Mono.just(Optional.empty());
        Mono<Optional<ChoiceScreen>> images = kind == EntryKind.PARTNER
                ? choices.images(
                                call.site(),
                                call.field(Choices.WORDS + "image"),
                                form.typed().image(),
                                false)
                        .map(Optional::of)
                : Mono.just(Optional.empty());
        return pages.zipWith(images, (found, logos) -> screen(base, form, hidden(call, form), found, logos));
    }

    private EntryScreen screen(
            String base,
            Form form,
            List<Hidden> hidden,
            Optional<ChoiceScreen> found,
            Optional<ChoiceScreen> foundImages) {
        TypedEntry typed = form.typed();
        ChoiceScreen pages =
                found.map(choice -> wrong(choice, TypedEntry.PAGE, form)).orElse(null);
        ChoiceScreen images =
                foundImages.map(choice -> wrong(choice, TypedEntry.IMAGE, form)).orElse(null);
        List<FieldView> fields = fields(form);
        FieldView target = pages == null ? null : target(form);
        FieldView address = pages == null ? null : address(form);
        FieldView place = place(form);
        ErrorSummary errors = ErrorSummary.of(Stream.of(
                        fields.stream(),
                        Stream.ofNullable(images).map(ChoiceScreen::search),
                        Stream.ofNullable(target),
                        Stream.ofNullable(pages).map(ChoiceScreen::search),
                        Stream.ofNullable(address),
                        Stream.ofNullable(place))
                .flatMap(part -> part)
                .toList());
        return new EntryScreen(
                base + "/entree",
                form.changes() != null,
                replies.lines(Objects.requireNonNullElse(form.changes(), List.of())),
                errors,
                fields,
                target,
                pages,
                address,
                images,
                place,
                hidden,
                texts.say(form.entry() == null ? "menu.entry.add" : "menu.entry.save"),
                base + "#"
                        + Optional.ofNullable(form.entry())
                                .map(Spot::area)
                                .map(area -> area.code())
                                .orElse("content"));
    }

    private ChoiceScreen wrong(ChoiceScreen choice, String name, Form form) {
        String problem = form.problems().get(name);
        return problem == null ? choice : choice.withError(problem);
    }

    private List<FieldView> fields(Form form) {
        FieldView label = FieldView.of(
                        FieldView.Kind.LINE,
                        TypedEntry.LABEL,
                        texts.say("menu.field.libelle." + form.typed().kind()),
                        form.typed().label())
                .withHint(texts.say("menu.field.libelle.hint", TypedEntry.LONGEST_LABEL));
        FieldView leader = FieldView.of(
                        FieldView.Kind.TEXT,
                        TypedEntry.LEADER,
                        texts.say("menu.field.accroche"),
                        form.typed().leader())
                .optional()
                .atMost(TypedEntry.LONGEST_LEADER);
        return Stream.of(label, leader)
                .filter(field -> field == label || form.typed().kind() == EntryKind.MEGA_MENU)
                .map(field -> checked(field, form))
                .toList();
    }

    private static FieldView checked(FieldView field, Form form) {
        String problem = form.problems().get(field.name());
        return problem == null ? field : field.withError(problem, List.of());
    }

    private FieldView target(Form form) {
        TypedEntry typed = form.typed();
        Stream<Option> nothing = TypedEntry.needsTarget(typed.kind())
                ? Stream.empty()
                : Stream.of(new Option(TypedEntry.TO_NOTHING, texts.say("menu.target.nothing")));
        Stream<Option> kept = typed.kept().isEmpty()
                ? Stream.empty()
                : Stream.of(new Option(TypedEntry.AS_IT_IS, texts.say("menu.target.kept")));
        List<Option> options = Stream.of(
                        kept,
                        Stream.of(
                                new Option(TypedEntry.TO_PAGE, texts.say("menu.target.page")),
                                new Option(TypedEntry.TO_ADDRESS, texts.say("menu.target.address"))),
                        nothing)
                .flatMap(part -> part)
                .toList();
        return checked(
                FieldView.of(FieldView.Kind.RADIOS, TypedEntry.TARGET, texts.say("menu.field.cible"), typed.target())
                        .withOptions(options),
                form);
    }

    private FieldView address(Form form) {
        return checked(
                FieldView.of(
                                FieldView.Kind.LINE,
                                TypedEntry.ADDRESS,
                                texts.say("menu.field.adresse"),
                                form.typed().address())
                        .withHint(texts.say("menu.field.adresse.hint"))
                        .dependent(),
                form);
    }

    /** Returns the field for the position; null when there is only one position. */
    private @Nullable FieldView place(Form form) {
        List<Option> options = form.tree().takers(form.typed().kind()).stream()
                .filter(spot -> form.entry() == null || !spot.within(form.entry()))
                .map(spot -> new Option(spot.toString(), name(form.tree(), spot)))
                .toList();
        FieldView field = checked(
                FieldView.of(
                                FieldView.Kind.SELECT,
                                TypedEntry.PLACE,
                                texts.say("menu.field.place"),
                                form.typed().place())
                        .withOptions(options),
                form);
        return options.size() < 2 && field.error() == null ? null : field;
    }

    private String name(MenuTree tree, Spot spot) {
        Stream<String> way = IntStream.rangeClosed(1, spot.path().size())
                .mapToObj(length -> new Spot(spot.area(), spot.path().subList(0, length)))
                .flatMap(above -> tree.at(above).map(Entry::label).stream());
        return Stream.concat(Stream.of(texts.say("detail." + spot.area().code())), way)
                .reduce((a, b) -> texts.say("menu.way", a, b))
                .orElseThrow();
    }

    private static List<Hidden> hidden(Call call, Form form) {
        TypedEntry typed = form.typed();
        // A form submitted for a search or a merge is not answered yet: it keeps the values that it was opened with.
        boolean sent = !call.field("genre").isEmpty() && form.problems().isEmpty();
        Stream<Hidden> entry = Stream.ofNullable(form.entry()).map(spot -> new Hidden("entree", spot.toString()));
        return Stream.concat(
                        entry,
                        Stream.of(
                                new Hidden("genre", typed.kind().name()),
                                new Hidden("dans", typed.place()),
                                new Hidden(MenuEditing.VERSION, form.version()),
                                new Hidden(TypedEntry.KEPT, typed.kept()),
                                new Hidden(
                                        TypedEntry.SHOWN_PAGE, sent ? call.field(TypedEntry.SHOWN_PAGE) : typed.page()),
                                new Hidden(
                                        TypedEntry.SHOWN_ADDRESS,
                                        sent ? call.field(TypedEntry.SHOWN_ADDRESS) : typed.address())))
                .filter(field -> !field.value().isEmpty())
                .toList();
    }
}
