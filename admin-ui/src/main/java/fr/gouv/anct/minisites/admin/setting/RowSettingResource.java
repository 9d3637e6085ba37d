package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.setting.SettingRow;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Edits a setting that is one row with a version: a form that is merged field by field, and the values alone for those
 * who may not change them. Its words are messages under a key: {@code title}, {@code submit}, {@code saved} and
 * {@code none}.
 *
 * @param <T> the setting
 * @param <I> the setting as people type it
 */
public abstract class RowSettingResource<T extends Record, I extends Record> implements BackOfficeResource {

    private final String key;
    private final Path.One<Tenant> path;
    private final Form<I> form;
    private final SettingRow<T> setting;

    protected RowSettingResource(String key, Path.One<Tenant> path, Form<I> form, SettingRow<T> setting) {
        this.key = key;
        this.path = path;
        this.form = form;
        this.setting = setting;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(Route.get(path, arrange, this::open), Route.post(path, arrange, this::save));
    }

    /**
     * A setting as typed in a valid form.
     *
     * @param problems found with the help of stored data; the setting is stored only without any
     */
    public record Typed<T extends Record>(T value, List<Problem> problems) {}

    /**
     * Fields of the form.
     *
     * @param title of the fields; null for those that stand alone
     */
    public record FieldGroup(@Nullable String title, List<FieldView> fields) {}

    /**
     * The setting of a site.
     *
     * @param leads paragraphs about the setting; the first one is its lead
     * @param form null while it cannot be changed
     * @param groups all fields of the form
     * @param facts the values, in place of the form; null beside it
     * @param submit label of the button
     * @param cancelHref the site
     */
    public record RowSettingScreen(
            List<String> leads,
            @Nullable FormView form,
            List<FieldGroup> groups,
            @Nullable SummaryList facts,
            String submit,
            String cancelHref)
            implements Screen {

        @Override
        public String template() {
            return "setting/row";
        }
    }

    /** Returns the stored setting as people type it. */
    protected abstract Mono<I> input(T stored);

    /** Reads a form whose values are valid each by itself. */
    protected abstract Mono<Typed<T>> read(I typed);

    /** Returns the paragraphs about the setting. */
    protected abstract List<String> leads(AdmittedRequest request);

    /** Returns the form as it is opened. */
    protected FormState<I> opened(FormState<I> stored) {
        return stored;
    }

    /** Returns the form for its template. */
    protected FormView view(FormState<I> state) {
        return state.view();
    }

    /** Returns the fields of the form in their groups. */
    protected List<FieldGroup> groups(AdmittedRequest request, FormView view) {
        return List.of(new FieldGroup(null, view.fields()));
    }

    /** The stored setting, and as people type it. */
    private record Stored<T extends Record, I extends Record>(SettingRow.Versioned<T> now, I input) {}

    private Mono<Stored<T, I>> stored() {
        return setting.find().zipWhen(now -> input(now.value()), Stored::new);
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return stored().flatMap(stored -> show(HttpStatus.OK, opened(form.opened(request, stored.input()))));
    }

    private Mono<ServerResponse> show(HttpStatus status, FormState<I> state) {
        AdmittedRequest request = state.request();
        FormView view = view(state);
        List<FieldGroup> groups = groups(request, view);
        boolean editable = request.mayChange(Action.SITE_ARRANGE);
        return request.show(
                status,
                request.heading(key + ".title"),
                new RowSettingScreen(
                        leads(request),
                        editable ? view : null,
                        editable ? groups : List.of(),
                        editable ? null : facts(request, groups),
                        request.message(key + ".submit"),
                        Paths.SITE.link(request.site())));
    }

    private SummaryList facts(AdmittedRequest request, List<FieldGroup> groups) {
        return new SummaryList(groups.stream()
                .map(group -> new SummaryList.Section(
                        "values-" + groups.indexOf(group),
                        group.title() == null ? request.message(key + ".title") : group.title(),
                        null,
                        group.fields().stream()
                                .map(field -> new SummaryList.Line(field.label(), stated(request, field)))
                                .toList()))
                .toList());
    }

    private String stated(AdmittedRequest request, FieldView field) {
        return field.value().isBlank() ? request.message(key + ".none") : field.value();
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return stored().flatMap(stored ->
                form.sent(request, stored.input()).answer(this::show, valid -> save(valid, stored.now())));
    }

    private Mono<ServerResponse> save(FormState<I> valid, SettingRow.Versioned<T> seen) {
        return read(valid.value())
                .flatMap(typed -> typed.problems().isEmpty()
                        ? replace(valid.request(), seen, typed.value())
                        : show(HttpStatus.UNPROCESSABLE_CONTENT, valid.with(typed.problems())));
    }

    private Mono<ServerResponse> replace(AdmittedRequest request, SettingRow.Versioned<T> seen, T wanted) {
        String address = path.link(request.site());
        return wanted.equals(seen.value())
                ? request.seeOther(address, request.flash(Flash.Kind.INFO, "setting.unchanged"))
                : setting.replace(request.site(), seen.version(), wanted, request.actor())
                        // Another write came between read and write: the form is merged once more.
                        .flatMap(done ->
                                done ? request.seeOther(address, request.success(key + ".saved")) : save(request));
    }
}
