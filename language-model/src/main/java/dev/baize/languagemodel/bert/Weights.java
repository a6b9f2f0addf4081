package dev.baize.languagemodel.bert;

import java.util.Arrays;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A model's numbers by name.
public record Weights(SequencedMap<String, Tensor> tensors) {
    public Weights(Map<String, Tensor> tensors) {
        this(new TreeMap<>(tensors));
    }

    /// @throws InvalidModelException when there is no tensor of this name
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new InvalidModelException("the weights lack " + name);
        }
        return tensor;
    }

    /// @throws InvalidModelException when there is no tensor of this name and shape
    Tensor require(String name, long... shape) {
        Tensor tensor = get(name);
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw new InvalidModelException("the weights hold " + name + " in the shape "
                    + Arrays.toString(tensor.shape()) + ", the configuration asks for " + Arrays.toString(shape));
        }
        return tensor;
    }
}
