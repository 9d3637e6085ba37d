package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.arrangement.ChoiceScreen;
import fr.gouv.anct.minisites.admin.arrangement.Choices;
import fr.gouv.anct.minisites.admin.arrangement.SettingResponses;
import fr.gouv.anct.minisites.admin.arrangement.SettingsNavigation;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.site.Accent;
import fr.gouv.anct.minisites.site.CardVariant;
import fr.gouv.anct.minisites.site.Difference;
import fr.gouv.anct.minisites.site.Look;
import fr.gouv.anct.minisites.site.SideMenu;
import fr.gouv.anct.minisites.site.Standing;
import fr.gouv.anct.minisites.site.TileVariant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Builds the appearance form. */
@Component
class LookForms {

    private final Choices choices;
    private final SettingResponses replies;
    private final Texts texts;

    LookForms(Choices choices, SettingResponses replies, Texts texts) {
        this.choices = choices;
        this.replies = replies;
        this.texts = texts;
    }

    /**
     * State of the form.
     *
     * @param problems message keys, by field name
     * @param conflicts stored values, by the names of the fields that another user changed too
     * @param changes of other users meanwhile; empty when there are none
     */
    record Form(
            Standing<Look> now,
            TypedLook typed,
            Map<String, String> problems,
            Map<String, String> conflicts,
            @Nullable List<Difference> changes) {

        Form(Standing<Look> now, TypedLook typed, Map<String, String> problems) {
            this(now, typed, problems, Map.of(), null);
        }
    }

    Mono<AppearanceScreen> screen(Call call, Form form) {
        return choices.images(
                        call.site(),
                        call.field(Choices.WORDS + "image"),
                        form.typed().image(),
                        true)
                .map(logo -> screen(call, form, logo));
    }

    private AppearanceScreen screen(Call call, Form form, ChoiceScreen found) {
        TypedLook typed = form.typed();
        List<FieldView> header = List.of(
                checked(
                        FieldView.of(FieldView.Kind.TEXT, TypedLook.BRAND, texts.say("look.brand"), typed.brand())
                                .withHint(texts.say("look.brand.hint")),
                        form),
                checked(
                        FieldView.of(
                                        FieldView.Kind.CHECKBOXES,
                                        TypedLook.OPTIONS,
                                        texts.say("look.options"),
                                        String.join(" ", typed.options()))
                                .optional()
                                .withOptions(options(TypedLook.SEARCH, TypedLook.BETA)),
                        form));
        String problem = form.conflicts().containsKey(TypedLook.IMAGE)
                ? "look.problem.image-overtaken"
                : form.problems().get(TypedLook.IMAGE);
        ChoiceScreen logo = problem == null ? found : found.withError(texts.say(problem));
        FieldView operator = checked(
                FieldView.of(FieldView.Kind.LINE, TypedLook.OPERATOR, texts.say("look.operator"), typed.operator())
                        .withHint(texts.say("look.operator.hint"))
                        .optional(),
                form);
        List<FieldView> pages = List.of(
                accent(form),
                radios(TypedLook.SIDE_MENU, typed.sideMenu(), SideMenu.values(), form),
                radios(TypedLook.CARDS, typed.cards(), CardVariant.values(), form),
                radios(TypedLook.TILES, typed.tiles(), TileVariant.values(), form));
        String base = SettingsNavigation.LOOK.in(call.site());
        return new AppearanceScreen(
                base,
                form.now().version(),
                form.changes() != null,
                replies.lines(Objects.requireNonNullElse(form.changes(), List.of())),
                ErrorSummary.of(Stream.of(header.stream(), Stream.of(logo.search(), operator), pages.stream())
                        .flatMap(part -> part)
                        .toList()),
                header,
                logo,
                operator,
                pages,
                base + "/apercu",
                trial(call, form.now().value(), typed),
                replies.editable(call, SettingsNavigation.LOOK));
    }

    /** Returns the preview of the home page with an unsaved appearance. */
    TrialScreen trial(Call call, Look now, TypedLook typed) {
        return new TrialScreen(
                typed.problems().isEmpty()
                        ? replies.trial(call, SettingsNavigation.LOOK.part(), typed.look(now), "/")
                                .orElse(null)
                        : null);
    }

    private FieldView checked(FieldView field, Form form) {
        String now = form.conflicts().get(field.name());
        if (now != null) {
            return FormMerge.conflict(field, now, texts);
        }
        String problem = form.problems().get(field.name());
        return problem == null ? field : field.withError(texts.say(problem), List.of());
    }

    private List<Option> options(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Option(code, texts.say("look.option." + code)))
                .toList();
    }

    private FieldView accent(Form form) {
        Stream<Option> none =
                Stream.of(new Option(TypedLook.NO_ACCENT, texts.say("demand.option.accent." + TypedLook.NO_ACCENT)));
        Stream<Option> accents = Arrays.stream(Accent.values())
                .map(accent -> new Option(accent.dsfrName(), texts.say("accent." + accent.dsfrName())));
        return checked(
                FieldView.of(
                                FieldView.Kind.SWATCHES,
                                TypedLook.ACCENT,
                                texts.say("look.accent"),
                                form.typed().accent())
                        .withHint(texts.say("look.accent.hint"))
                        .withOptions(Stream.concat(none, accents).toList()),
                form);
    }

    private FieldView radios(String name, String chosen, Enum<?>[] values, Form form) {
        return checked(
                FieldView.of(FieldView.Kind.RADIOS, name, texts.say("look." + name), chosen)
                        .withOptions(Arrays.stream(values)
                                .map(value -> new Option(value.name(), texts.say("look." + name + "." + value.name())))
                                .toList()),
                form);
    }
}
