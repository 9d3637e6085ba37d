package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.admin.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Message keys of the forms, which are constants of their resources. */
public final class FormMessageKeys {

    private FormMessageKeys() {}

    /** Returns the keys that the forms need, and those of the given keys that belong to their fields and problems. */
    public static Stream<String> all(Collection<String> bundled) {
        return forms().stream()
                .flatMap(form -> Stream.concat(
                        form.requiredMessages(),
                        bundled.stream()
                                .filter(key -> key.startsWith(form.key() + ".field.")
                                        || key.startsWith(form.key() + ".problem."))));
    }

    private static List<Form<?>> forms() {
        try {
            Path classes = Path.of(Form.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.startsWith("fr/") && file.endsWith(".class"))
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace('/', '.'))
                        .flatMap(FormMessageKeys::constants)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Form<?>> constants(String name) {
        try {
            Class<?> type = Class.forName(name, false, Messages.class.getClassLoader());
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field ->
                            field.getType() == Form.class && java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                    .map(FormMessageKeys::value);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Form<?> value(Field field) {
        try {
            field.setAccessible(true);
            return (Form<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
