package beatapi;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The client decides the shared vectors as every other client does. */
class VectorsTest {
    private static final Path FOLDER = Path.of(System.getProperty("conformance.vectors"));

    @TestFactory
    Stream<DynamicTest> decides() {
        return Vectors.FILES.stream().flatMap(VectorsTest::tests);
    }

    private static Stream<DynamicTest> tests(String file) {
        try {
            return Vectors.cases(FOLDER.resolve(file)).stream()
                    .map(
                            test ->
                                    DynamicTest.dynamicTest(
                                            file + " " + test.name(),
                                            () -> assertNull(test.complaint())));
        } catch (IOException error) {
            throw new IllegalStateException("the vectors are not where they should be", error);
        }
    }
}
