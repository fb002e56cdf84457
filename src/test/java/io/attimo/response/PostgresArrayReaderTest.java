package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresArrayReaderTest {

    private static List<Double> numbers(byte[] bytes) {
        var numbers = new ArrayList<Double>();
        for (var array = new PostgresArrayReader(bytes); array.hasNext(); ) {
            numbers.add(array.next());
        }
        return numbers;
    }

    private static List<Double> ofText(String text) {
        return numbers(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void text_is_read_number_by_number() {
        assertThat(ofText("{4,10,NaN,-0.25,1e-05,NULL,123456789012}"))
                .containsExactly(4.0, 10.0, Double.NaN, -.25, 1e-5, Double.NaN, 123456789012.0);
        assertThat(ofText("{}")).isEmpty();
    }

    @Test
    void binary_is_read_number_by_number() {
        var marks = ByteBuffer.allocate(20 + 12 + 12 + 4)
                .putInt(1)
                .putInt(1)
                .putInt(701)
                .putInt(3)
                .putInt(1)
                .putInt(8)
                .putDouble(4.5)
                .putInt(8)
                .putDouble(Double.NaN)
                .putInt(-1);
        var places = ByteBuffer.allocate(20 + 6 + 6)
                .putInt(1)
                .putInt(0)
                .putInt(21)
                .putInt(2)
                .putInt(1)
                .putInt(2)
                .putShort((short) 3)
                .putInt(2)
                .putShort((short) 0);

        assertThat(numbers(marks.array())).containsExactly(4.5, Double.NaN, Double.NaN);
        assertThat(numbers(places.array())).containsExactly(3.0, 0.0);
        assertThat(numbers(ByteBuffer.allocate(12).putInt(0).array())).isEmpty();
    }
}
