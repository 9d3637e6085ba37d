package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the form of a new token, with its input. */
@Component
class TokenForm {

    private final Texts texts;

    TokenForm(Texts texts) {
        this.texts = texts;
    }

    /** @param problems message keys, by field name */
    FormScreen of(TypedToken typed, Map<String, String> problems) {
        List<FieldView> fields = Stream.of(name(typed), actions(typed), site(typed), validity(typed))
                .map(field -> Optional.ofNullable(problems.get(field.name()))
                        .map(key -> field.withError(texts.say(key), List.of()))
                        .orElse(field))
                .toList();
        return FormScreen.of(
                texts.say("token.create.lead"),
                List.of(),
                fields,
                TokenListResource.CREATION,
                List.of(new Hidden(TypedToken.ID, typed.id())),
                texts.say("token.create.confirm"),
                TokenListResource.PATH);
    }

    private FieldView name(TypedToken typed) {
        return FieldView.of(FieldView.Kind.LINE, TypedToken.NAME, texts.say("token.name.label"), typed.name())
                .withHint(texts.say("token.name.hint"))
                .atMost(TypedToken.LONGEST);
    }

    private FieldView actions(TypedToken typed) {
        return FieldView.of(
                        FieldView.Kind.CHECKBOXES,
                        TypedToken.ACTIONS,
                        texts.say("token.actions.label"),
                        String.join(" ", typed.ticked()))
                .withHint(texts.say("token.actions.hint"))
                .withOptions(typed.offered().stream()
                        .map(action -> new Option(action.name(), texts.say("action." + action.name())))
                        .toList());
    }

    private FieldView site(TypedToken typed) {
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", texts.say("token.everywhere"))),
                        typed.sites().stream().map(part -> new Option(part.slug(), part.site())))
                .toList();
        return FieldView.of(FieldView.Kind.SELECT, TypedToken.SITE, texts.say("token.site.label"), typed.site())
                .optional()
                .withOptions(options);
    }

    private FieldView validity(TypedToken typed) {
        return FieldView.of(
                        FieldView.Kind.SELECT, TypedToken.VALIDITY, texts.say("token.validity.label"), typed.validity())
                .withHint(texts.say("token.validity.hint"))
                .withOptions(TypedToken.VALIDITIES.stream()
                        .map(days -> new Option(String.valueOf(days), texts.say("token.validity.days", days)))
                        .toList());
    }
}
