package dev.baize.languagemodel.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Named arrays in native memory, owned together.
public final class Parameters implements AutoCloseable {
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    /// @param manager closed with this
    public Parameters(NDManager manager) {
        this.manager = manager;
    }

    /// A copy of weights.
    public static Parameters of(Weights weights) {
        Parameters parameters = new Parameters(Torch.newManager());
        weights.tensors().forEach(parameters::add);
        return parameters;
    }

    public void add(String name, Tensor tensor) {
        arrays.put(name, manager.create(tensor.values(), new Shape(tensor.shape())));
    }

    /// Overwrites a parameter's values.
    public void set(String name, Tensor tensor) {
        NDArray array = get(name);
        boolean trained = array.hasGradient();
        array.setRequiresGradient(false);
        array.set(tensor.values());
        array.setRequiresGradient(trained);
    }

    public NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("there is no parameter " + name);
        }
        return array;
    }

    public boolean has(String name) {
        return arrays.containsKey(name);
    }

    public Set<String> names() {
        return arrays.keySet();
    }

    /// A copy on the heap.
    public Weights toWeights() {
        Map<String, Tensor> tensors = new TreeMap<>();
        arrays.forEach(
                (name, array) -> tensors.put(name, new Tensor(array.getShape().getShape(), array.toFloatArray())));
        return new Weights(tensors);
    }

    @Override
    public void close() {
        manager.close();
    }
}
