package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.conformity.testing.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that comments are plain technical English: the subject first, the term instead of a paraphrase. */
class CommentLanguageTest {

    /** A comment, or a string or character that may contain what looks like one. */
    private static final Pattern TOKEN =
            Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])++'"
                    + "|(?<comment>/\\*[\\s\\S]*?\\*/|//[^\\n]*)");

    private static final Pattern DECORATION = Pattern.compile("^/\\*+|\\*+/$|^//|(?m)^\\s*\\*");
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.:;])\\s+(?=[A-Z@])|\\s(?=@(?:param|return|throws)\\b)");

    /** Subjects that hide of what is spoken. */
    private static final Pattern OPENING =
            Pattern.compile("^(?:@(?:param|throws) \\S+ |@return )?(?:Who|Whom|Whoever|Whose|What|Whatever|Those|One's"
                    + "|The same)\\b.*");

    private static final Pattern EMPTY_PHRASE = Pattern.compile("Where (?:things|these .*) are\\b|\\b[Cc]ame of\\b");
    private static final Pattern PRONOUN = Pattern.compile("\\b(?:[Nn]obody|[Ss]omebody)\\b");
    private static final int PRONOUNS = 20;

    @Test
    void noSentenceBeginsWithoutItsSubject() {
        assertThat(sentences()
                        .filter(sentence -> OPENING.matcher(sentence.text()).matches()))
                .isEmpty();
    }

    @Test
    void noSentenceIsAnEmptyPhrase() {
        assertThat(sentences()
                        .filter(sentence ->
                                EMPTY_PHRASE.matcher(sentence.text()).find()))
                .isEmpty();
    }

    @Test
    void peopleAreNamedByTheirRole() {
        List<Sentence> vague = sentences()
                .filter(sentence -> PRONOUN.matcher(sentence.text()).find())
                .toList();
        assertThat(vague).hasSizeLessThanOrEqualTo(PRONOUNS);
    }

    @Test
    void commentsAreToldFromStrings() {
        assertThat(comments("String a = \"// no\"; // yes\n/** And\n * this. */ char c = '\"'; // Too"))
                .containsExactly("yes", "And this.", "Too");
    }

    private record Sentence(Path file, String text) {

        @Override
        public String toString() {
            return file.getFileName() + ": " + text;
        }
    }

    private static Stream<Sentence> sentences() {
        return Stream.of("src/main/java", "src/test/java")
                .flatMap(folder -> ProjectFiles.javaFiles(folder).stream())
                .flatMap(file -> comments(ProjectFiles.read(file))
                        .flatMap(SENTENCE::splitAsStream)
                        .map(text -> new Sentence(file, text)));
    }

    private static Stream<String> comments(String source) {
        return TOKEN.matcher(source)
                .results()
                .map((MatchResult token) -> token.group("comment"))
                .filter(comment -> comment != null)
                .map(comment -> DECORATION
                        .matcher(comment)
                        .replaceAll(" ")
                        .replaceAll("\\s+", " ")
                        .strip());
    }
}
