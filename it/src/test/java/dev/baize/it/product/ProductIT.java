package dev.baize.it.product;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProductIT {
    private final RunningProduct product = RunningProduct.get();

    @Test
    void health_started_isUp() {
        assertThat(product.asNobody().get("/health/ready").expect(200).json().getString("status"))
                .isEqualTo("UP");
    }

    @Test
    void administratorsPassword_firstStart_isGenerated() {
        assertThat(product.administratorPassword()).hasSizeGreaterThanOrEqualTo(12);
    }
}
