package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.admin.setting.PickerScreen;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.Accent;
import fr.gouv.anct.minisites.site.CardVariant;
import fr.gouv.anct.minisites.site.SettingDifference;
import fr.gouv.anct.minisites.site.SideMenuPosition;
import fr.gouv.anct.minisites.site.SiteLook;
import fr.gouv.anct.minisites.site.TileVariant;
import fr.gouv.anct.minisites.site.VersionedSetting;
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
class AppearanceForm {

    private final PickerOptions options;
    private final SettingResponses responses;
    private final Messages messages;

    AppearanceForm(PickerOptions options, SettingResponses responses, Messages messages) {
        this.options = options;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * State of the form.
     *
     * @param problems message keys, by field name
     * @param conflicts stored values, by the names of the fields that another user changed too
     * @param changes of other users meanwhile; empty when there are none
     */
    record State(
            VersionedSetting<SiteLook> now,
            AppearanceInput typed,
            Map<String, String> problems,
            Map<String, String> conflicts,
            @Nullable List<SettingDifference> changes) {

        State(VersionedSetting<SiteLook> current, AppearanceInput input, Map<String, String> problems) {
            this(current, input, problems, Map.of(), null);
        }
    }

    Mono<AppearanceScreen> screen(AdmittedRequest request, State form) {
        return options.images(
                        request.site(),
                        request.field(PickerOptions.WORDS + "image"),
                        form.typed().image(),
                        true)
                .map(logo -> screen(request, form, logo));
    }

    private AppearanceScreen screen(AdmittedRequest request, State form, PickerScreen found) {
        AppearanceInput input = form.typed();
        List<FieldView> header = List.of(
                checked(
                        FieldView.of(
                                        FieldView.Kind.TEXT,
                                        AppearanceInput.BRAND,
                                        messages.get("appearance.brand"),
                                        input.brand())
                                .withHint(messages.get("appearance.brand.hint")),
                        form),
                checked(
                        FieldView.of(
                                        FieldView.Kind.CHECKBOXES,
                                        AppearanceInput.OPTIONS,
                                        messages.get("appearance.options"),
                                        String.join(" ", input.options()))
                                .optional()
                                .withOptions(options(AppearanceInput.SEARCH, AppearanceInput.BETA)),
                        form));
        String problem = form.conflicts().containsKey(AppearanceInput.IMAGE)
                ? "appearance.problem.image-overtaken"
                : form.problems().get(AppearanceInput.IMAGE);
        PickerScreen logo = problem == null ? found : found.withError(messages.get(problem));
        FieldView operator = checked(
                FieldView.of(
                                FieldView.Kind.LINE,
                                AppearanceInput.OPERATOR,
                                messages.get("appearance.operator"),
                                input.operator())
                        .withHint(messages.get("appearance.operator.hint"))
                        .optional(),
                form);
        List<FieldView> pages = List.of(
                accent(form),
                radios(AppearanceInput.SIDE_MENU, input.sideMenu(), SideMenuPosition.values(), form),
                radios(AppearanceInput.CARDS, input.cards(), CardVariant.values(), form),
                radios(AppearanceInput.TILES, input.tiles(), TileVariant.values(), form));
        String base = SettingsNavigation.LOOK.path(request.site());
        return new AppearanceScreen(
                base,
                form.now().version(),
                form.changes() != null,
                responses.lines(Objects.requireNonNullElse(form.changes(), List.of())),
                ErrorSummary.of(Stream.of(header.stream(), Stream.of(logo.search(), operator), pages.stream())
                        .flatMap(part -> part)
                        .toList()),
                header,
                logo,
                operator,
                pages,
                base + "/apercu",
                trial(request, form.now().value(), input),
                responses.editable(request, SettingsNavigation.LOOK));
    }

    /** Returns the preview of the home page with an unsaved appearance. */
    AppearancePreviewScreen trial(AdmittedRequest request, SiteLook now, AppearanceInput input) {
        return new AppearancePreviewScreen(
                input.problems().isEmpty()
                        ? responses
                                .trial(request, SettingsNavigation.LOOK.part(), input.look(now), "/")
                                .orElse(null)
                        : null);
    }

    private FieldView checked(FieldView field, State form) {
        String now = form.conflicts().get(field.name());
        if (now != null) {
            return FormMerge.conflict(field, now, messages);
        }
        String problem = form.problems().get(field.name());
        return problem == null ? field : field.withError(messages.get(problem), List.of());
    }

    private List<Option> options(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Option(code, messages.get("appearance.option." + code)))
                .toList();
    }

    private FieldView accent(State form) {
        Stream<Option> none = Stream.of(new Option(
                AppearanceInput.NO_ACCENT, messages.get("site-request.option.accent." + AppearanceInput.NO_ACCENT)));
        Stream<Option> accents = Arrays.stream(Accent.values())
                .map(accent -> new Option(accent.dsfrName(), messages.get("accent." + accent.dsfrName())));
        return checked(
                FieldView.of(
                                FieldView.Kind.SWATCHES,
                                AppearanceInput.ACCENT,
                                messages.get("appearance.accent"),
                                form.typed().accent())
                        .withHint(messages.get("appearance.accent.hint"))
                        .withOptions(Stream.concat(none, accents).toList()),
                form);
    }

    private FieldView radios(String name, String chosen, Enum<?>[] values, State form) {
        return checked(
                FieldView.of(FieldView.Kind.RADIOS, name, messages.get("appearance." + name), chosen)
                        .withOptions(Arrays.stream(values)
                                .map(value -> new Option(
                                        value.name(), messages.get("appearance." + name + "." + value.name())))
                                .toList()),
                form);
    }
}
