package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectInput;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the fields of a redirect; those of an alias only where the site has one. */
@Component
class RedirectForm {

    private static final String FROM = "de";
    private static final String TO = "vers";
    private static final String ALIAS = "alias";

    private final RedirectProblemLabels labels;
    private final Messages messages;

    RedirectForm(RedirectProblemLabels labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    static RedirectInput typed(AdmittedRequest request) {
        return new RedirectInput(request.field(FROM), request.field(TO), request.field(ALIAS));
    }

    static RedirectInput typed(Redirect redirect) {
        return new RedirectInput(
                redirect.source().path(),
                redirect.destination().text(),
                redirect.source().alias());
    }

    List<FieldView> fields(Tenant site, RedirectInput input, @Nullable RedirectProblem problem) {
        List<FieldView> fields = new ArrayList<>(List.of(
                with(problem, RedirectProblem.Field.FROM, line(FROM, input.from())),
                with(problem, RedirectProblem.Field.TO, line(TO, input.to()))));
        Set<String> aliases = new TreeSet<>(RedirectManagement.aliases(site));
        if (!input.alias().isBlank()) {
            aliases.add(input.alias());
        }
        if (!aliases.isEmpty()) {
            fields.add(with(problem, RedirectProblem.Field.ALIAS, alias(aliases, input.alias())));
        }
        return List.copyOf(fields);
    }

    private FieldView line(String name, String value) {
        return FieldView.of(FieldView.Kind.LINE, name, messages.get("redirect.field." + name), value)
                .withHint(messages.get("redirect.field." + name + ".hint"));
    }

    private FieldView alias(Set<String> aliases, String value) {
        List<Option> options = new ArrayList<>(List.of(new Option("", messages.get("redirect.field.alias.all"))));
        aliases.forEach(alias -> options.add(new Option(alias, alias)));
        return FieldView.of(FieldView.Kind.SELECT, ALIAS, messages.get("redirect.field.alias"), value)
                .withHint(messages.get("redirect.field.alias.hint"))
                .optional()
                .withOptions(options);
    }

    private FieldView with(@Nullable RedirectProblem problem, RedirectProblem.Field place, FieldView field) {
        return problem == null || problem.place() != place ? field : field.withError(labels.label(problem), List.of());
    }
}
