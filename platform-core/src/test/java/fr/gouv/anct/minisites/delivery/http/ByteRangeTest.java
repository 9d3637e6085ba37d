package fr.gouv.anct.minisites.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    private static final String ETAG = "\"abc\"";

    private static String read(@Nullable String range, @Nullable String condition, long size) {
        return switch (ByteRange.of(range, condition, ETAG, size)) {
            case ByteRange.Whole whole -> "whole";
            case ByteRange.Partial part -> part.of(size);
            case ByteRange.Unsatisfiable beyond -> ByteRange.Unsatisfiable.of(size);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -                         | 100 | whole
        bytes=0-                  | 100 | bytes 0-99/100
        bytes=0-0                 | 100 | bytes 0-0/100
        bytes=10-19               | 100 | bytes 10-19/100
        Bytes = 10 - 19           | 100 | bytes 10-19/100
        bytes=99-                 | 100 | bytes 99-99/100
        bytes=90-1000000          | 100 | bytes 90-99/100
        bytes=-1                  | 100 | bytes 99-99/100
        bytes=-500                | 100 | bytes 0-99/100
        bytes=-0                  | 100 | bytes */100
        bytes=100-                | 100 | bytes */100
        bytes=100-200             | 100 | bytes */100
        bytes=999999999999999999- | 100 | bytes */100
        bytes=0-                  | 0   | bytes */0
        bytes=-5                  | 0   | bytes */0
        bytes=20-10               | 100 | whole
        bytes=0-0,5-6             | 100 | whole
        bytes=-                   | 100 | whole
        bytes=                    | 100 | whole
        bytes=a-b                 | 100 | whole
        bytes=1-2-3               | 100 | whole
        bytes=+1-2                | 100 | whole
        bytes=99999999999999999999- | 100 | whole
        items=0-1                 | 100 | whole
        """)
    void isReadAsTheStandardSays(@Nullable String range, long size, String expected) {
        assertThat(read(range, null, size)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
        "abc", bytes 0-9/100
        "xyz", whole
        W/"abc", whole
        'Wed, 25 Nov 2026 08:49:37 GMT', whole
        """)
    void countsOnlyForTheFileThatTheClientHasAPartOf(String condition, String expected) {
        assertThat(read("bytes=0-9", condition, 100)).isEqualTo(expected);
    }
}
