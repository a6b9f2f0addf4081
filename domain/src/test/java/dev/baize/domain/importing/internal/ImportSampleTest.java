package dev.baize.domain.importing.internal;

import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.ImportSample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ImportSampleTest {
    @ParameterizedTest
    @EnumSource
    void of_everyFormat_isAFileOfWhichEveryRowIsKeptAsItStands(ImportFormat format) {
        ImportSample sample = ImportSample.of(format);

        CleaningReport report = Readings.read(format, sample.text(), new MemoryFactStore());

        assertThat(report.rowsRead()).isGreaterThanOrEqualTo(3);
        assertThat(report.kept()).isEqualTo(report.rowsRead());
        assertThat(report.repaired()).isEqualTo(List.of());
    }
}
