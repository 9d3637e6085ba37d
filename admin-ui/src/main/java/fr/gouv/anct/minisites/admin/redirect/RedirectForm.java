package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.redirect.Problem;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.TypedRedirect;
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

    private final ProblemWords words;
    private final Texts texts;

    RedirectForm(ProblemWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    static TypedRedirect typed(Call call) {
        return new TypedRedirect(call.field(FROM), call.field(TO), call.field(ALIAS));
    }

    static TypedRedirect typed(Redirect redirect) {
        return new TypedRedirect(
                redirect.source().path(),
                redirect.destination().text(),
                redirect.source().alias());
    }

    List<FieldView> fields(Tenant site, TypedRedirect typed, @Nullable Problem problem) {
        List<FieldView> fields = new ArrayList<>(List.of(
                with(problem, Problem.Place.FROM, line(FROM, typed.from())),
                with(problem, Problem.Place.TO, line(TO, typed.to()))));
        Set<String> aliases = new TreeSet<>(RedirectManagement.aliases(site));
        if (!typed.alias().isBlank()) {
            aliases.add(typed.alias());
        }
        if (!aliases.isEmpty()) {
            fields.add(with(problem, Problem.Place.ALIAS, alias(aliases, typed.alias())));
        }
        return List.copyOf(fields);
    }

    private FieldView line(String name, String value) {
        return FieldView.of(FieldView.Kind.LINE, name, texts.say("redirect.field." + name), value)
                .withHint(texts.say("redirect.field." + name + ".hint"));
    }

    private FieldView alias(Set<String> aliases, String value) {
        List<Option> options = new ArrayList<>(List.of(new Option("", texts.say("redirect.field.alias.all"))));
        aliases.forEach(alias -> options.add(new Option(alias, alias)));
        return FieldView.of(FieldView.Kind.SELECT, ALIAS, texts.say("redirect.field.alias"), value)
                .withHint(texts.say("redirect.field.alias.hint"))
                .optional()
                .withOptions(options);
    }

    private FieldView with(@Nullable Problem problem, Problem.Place place, FieldView field) {
        return problem == null || problem.place() != place ? field : field.withError(words.say(problem), List.of());
    }
}
